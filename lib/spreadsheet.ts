import "server-only"
import { PassThrough, Readable } from "node:stream"
import ExcelJS from "exceljs"

/** A cell; a marked one stands out. */
export type Cell = string | number | null | { text: string; isMarked: true }
/** A sheet's columns, and what a second sheet says about its figures, line by line. */
export type Sheet = {
  name: string
  columns: readonly { header: string; width: number; isHidden?: boolean }[]
  about?: readonly string[]
}
type Rows = AsyncIterable<readonly Cell[][]>

/** An .xlsx as it is written, row by row: a bold header that stays in sight, and every text cell formatted as text. */
export function streamXlsx(sheet: Sheet, rows: Rows): ReadableStream<Uint8Array> {
  const out = new PassThrough()
  writeXlsx(out, sheet, rows).catch((error: Error) => out.destroy(error))
  return toWeb(out)
}

const mark = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2A8" } } as const

function plainCell(cell: Cell): string | number | null {
  return typeof cell === "object" && cell ? cell.text : cell
}

async function writeXlsx(out: PassThrough, { name, columns, about }: Sheet, rows: Rows): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] })
  sheet.columns = columns.map(({ header, width, isHidden = false }) => ({
    ...{ header, width, hidden: isHidden },
    style: { numFmt: "@" },
  }))
  sheet.getRow(1).font = { bold: true }
  for await (const batch of rows) {
    for (const cells of batch) {
      const row = sheet.addRow(cells.map(plainCell))
      cells.forEach((cell, at) => {
        if (typeof cell === "number") row.getCell(at + 1).numFmt = Number.isInteger(cell) ? "0" : "General"
        if (typeof cell === "object" && cell) row.getCell(at + 1).fill = mark
      })
      row.commit()
    }
    if (out.writableNeedDrain) await new Promise((resolve) => out.once("drain", resolve))
  }
  sheet.commit()
  if (about) writeAbout(workbook.addWorksheet("Tentang angka ini"), about)
  await workbook.commit()
}

function writeAbout(sheet: ExcelJS.Worksheet, lines: readonly string[]): void {
  sheet.columns = [{ width: 110, style: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } } }]
  for (const line of lines) sheet.addRow([line]).commit()
  sheet.commit()
}

/** A .csv as Indonesian Excel opens it: UTF-8 with BOM, semicolons, and no cell that could be taken for a formula. */
export function streamCsv({ columns }: Sheet, rows: Rows): ReadableStream<Uint8Array> {
  return toWeb(Readable.from(csvLines(columns, rows)))
}

async function* csvLines(columns: Sheet["columns"], rows: Rows): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${csvLine(columns.map(({ header }) => header))}`)
  for await (const batch of rows) yield Buffer.from(batch.map(csvLine).join(""))
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`
}

/** One cell of a CSV: a text that begins like a formula gets an apostrophe, which every import here takes away again. */
export function csvCell(given: Cell): string {
  const cell = plainCell(given)
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell).replace(".", ",")
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  const reader = stream[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await reader.next()
      if (done) controller.close()
      else controller.enqueue(Uint8Array.from(value))
    },
    cancel: () => void stream.destroy(),
  })
}
