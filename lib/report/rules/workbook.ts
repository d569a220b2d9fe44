import ExcelJS from "exceljs"
import {
  type Block,
  type Column,
  type FactLine,
  type Format,
  isNumeric,
  type Report,
  sayValue,
  type Value,
} from "@/lib/report/rules/document"

const numberFormats: Record<Format, string> = {
  text: "@",
  number: "#,##0",
  points: "0.0",
  percent: "0.0%",
  rupiah: '"Rp "#,##0',
}
const line = { style: "thin", color: { argb: "FF9AA39E" } } as const
const frame = { top: line, left: line, bottom: line, right: line }

/** A report as an .xlsx: every figure a number with its format, every word a text, and nothing a formula. */
export async function fillWorkbook(report: Report, source: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet("Laporan", {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 38 }, ...Array.from({ length: 7 }, () => ({ width: 18 }))]
  writeWords(sheet, report.title, { bold: true, size: 15 })
  writeWords(sheet, report.lead, { bold: true, size: 12 })
  for (const note of [...report.notes, source]) writeWords(sheet, note, { italic: true })
  for (const block of report.blocks) writeBlock(sheet, block)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function writeBlock(sheet: ExcelJS.Worksheet, block: Block): void {
  if (block.kind === "photos") return
  sheet.addRow([])
  writeWords(sheet, block.title, { bold: true, size: 12 })
  if (block.kind === "text") writeWords(sheet, block.text)
  if (block.kind === "facts") writeFacts(sheet, block.facts)
  if (block.kind === "table") writeTable(sheet, block)
}

function writeFacts(sheet: ExcelJS.Worksheet, facts: readonly FactLine[]): void {
  for (const { label, value, format = "text", note } of facts) {
    const row = sheet.addRow([label, cellOf(value) ?? "–", note ?? null])
    row.eachCell((cell, at) => {
      setFormat(cell, at === 2 && typeof value !== "string" ? format : "text")
      cell.alignment = { vertical: "top", horizontal: "left" }
    })
  }
}

function writeTable(sheet: ExcelJS.Worksheet, block: Extract<Block, { kind: "table" }>): void {
  if (block.rows.length === 0) {
    writeWords(sheet, block.empty)
    return
  }
  const head = sheet.addRow(block.columns.map(({ label }) => label))
  head.eachCell((cell) => {
    setFormat(cell, "text")
    cell.font = { bold: true }
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEEF1EF" } }
    cell.border = frame
  })
  for (const row of block.rows) writeRow(sheet, block.columns, row)
  if (block.totals) writeRow(sheet, block.columns, block.totals).font = { bold: true }
  for (const note of block.notes ?? []) writeWords(sheet, note, { italic: true })
}

function writeRow(sheet: ExcelJS.Worksheet, columns: readonly Column[], values: readonly Value[]): ExcelJS.Row {
  const row = sheet.addRow(columns.map((_, at) => cellOf(values[at] ?? null)))
  columns.forEach(({ format }, at) => {
    const cell = row.getCell(at + 1)
    setFormat(cell, typeof values[at] === "string" ? "text" : format)
    cell.border = frame
  })
  return row
}

/** A number as a number as long as a double holds it exactly; a dash where nothing is known. */
function cellOf(value: Value): string | number | null {
  if (value === null) return "–"
  if (value === "") return null
  if (typeof value !== "bigint") return value
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : sayValue(value)
}

function setFormat(cell: ExcelJS.Cell, format: Format): void {
  cell.numFmt = numberFormats[format]
  cell.alignment = { vertical: "top", wrapText: true, horizontal: isNumeric(format) ? "right" : "left" }
}

function writeWords(sheet: ExcelJS.Worksheet, words: string, font: Partial<ExcelJS.Font> = {}): void {
  const row = sheet.addRow([words])
  const cell = row.getCell(1)
  cell.numFmt = "@"
  cell.font = font
  cell.alignment = { vertical: "top", wrapText: true }
  sheet.mergeCells(row.number, 1, row.number, 8)
  // Excel does not grow merged rows by itself; a line of the eight columns takes some 160 letters.
  row.height = Math.max(1, Math.ceil(words.length / 160)) * (font.size ? font.size + 6 : 15)
}
