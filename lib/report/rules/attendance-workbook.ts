import ExcelJS from "exceljs"
import type { Letterhead } from "@/lib/pdf/rules/letterhead"
import { type AttendanceList, placeToSign } from "@/lib/report/rules/attendance"

const line = { style: "thin", color: { argb: "FF000000" } } as const
const frame = { top: line, left: line, bottom: line, right: line }
const widths = [8, 30, 30, 42, 34]

/** An attendance list as an .xlsx in the official layout, every cell a text, the head repeated on each printed page. */
export async function fillList(list: AttendanceList, letterhead: Letterhead, source: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet("Daftar hadir", {
    pageSetup: { paperSize: 9, orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = widths.map((width) => ({ width, style: { numFmt: "@" } }))
  const { government, agency, unit, contact } = letterhead
  for (const words of [government.toUpperCase(), agency, unit, contact].filter(Boolean)) writeAcross(sheet, words, true)
  sheet.addRow([])
  writeAcross(sheet, list.title.toUpperCase(), true, 14)
  for (const { label, value } of list.facts) writeAcross(sheet, `${label}: ${value}`)
  sheet.addRow([])
  writeLines(sheet, list)
  const { signedAt, signatory } = list
  const nip = signatory.nip && `NIP ${signatory.nip}`
  for (const words of ["", signedAt, signatory.title, "", "", "", signatory.name, nip])
    sheet.addRow([null, null, null, null, words || null])
  sheet.addRow([])
  writeAcross(sheet, source)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function writeLines(sheet: ExcelJS.Worksheet, list: AttendanceList): void {
  const head = sheet.addRow([...list.columns])
  head.font = { bold: true }
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`
  sheet.views = [{ state: "frozen", ySplit: head.number }]
  const rows = list.rows.map(({ number, cells }) => {
    const { text, isSecond } = placeToSign(number)
    const row = sheet.addRow([String(number), ...cells.slice(0, 3), list.isFilled ? cells[3] : text])
    row.getCell(5).alignment = { horizontal: isSecond && !list.isFilled ? "center" : "left", vertical: "top" }
    if (!list.isFilled) row.height = 30
    return row
  })
  for (const row of [head, ...rows])
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = frame
      cell.numFmt = "@"
      cell.alignment = { vertical: "top", wrapText: true, ...cell.alignment }
    })
}

function writeAcross(sheet: ExcelJS.Worksheet, words: string, isCentred = false, size = 11): void {
  const row = sheet.addRow([words])
  sheet.mergeCells(row.number, 1, row.number, widths.length)
  const cell = row.getCell(1)
  cell.numFmt = "@"
  cell.font = { bold: isCentred, size }
  cell.alignment = { horizontal: isCentred ? "center" : "left", wrapText: true, vertical: "top" }
}
