import ExcelJS from "exceljs"
import type { ExportCell, ExportSheet } from "@/lib/mou/rules/export-sheets"

/** Sheets as an .xlsx: days as days, figures as numbers, every word a text and nothing a formula; the last sheet says what is counted. */
export async function fillSheets(sheets: readonly ExportSheet[], about: readonly string[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const sheet of sheets) writeSheet(workbook, sheet)
  const words = workbook.addWorksheet("Tentang berkas ini")
  words.columns = [{ width: 110, style: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } } }]
  for (const line of about) words.addRow([line])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function writeSheet(workbook: ExcelJS.Workbook, { name, columns, rows }: ExportSheet): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] })
  sheet.columns = columns.map(([header, width]) => ({ header, width }))
  sheet.getRow(1).font = { bold: true }
  sheet.getRow(1).alignment = { wrapText: true, vertical: "top" }
  for (const cells of rows) {
    const row = sheet.addRow(cells.map(plainOf))
    cells.forEach((cell, at) => {
      row.getCell(at + 1).numFmt = formatOf(cell)
    })
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
}

function plainOf(cell: ExportCell): string | number | Date | null {
  return typeof cell === "object" && cell ? new Date(cell.day) : cell
}

function formatOf(cell: ExportCell): string {
  if (typeof cell === "number") return "#,##0"
  return typeof cell === "object" && cell ? "dd/mm/yyyy" : "@"
}
