import { type CellObject, CFB, read, type WorkSheet } from "@e965/xlsx"
import { textCell } from "@/lib/workbook/rules/grid"
import { createNumberReader } from "@/lib/workbook/rules/numbers"
import { type Cell, emptyCell, type SheetSink, UnreadableFile } from "@/lib/workbook/schema"

const locked = "Berkas dilindungi kata sandi; buka di Excel, hapus kata sandinya, lalu unggah lagi."
const damaged = "Berkas rusak atau tidak lengkap; unduh atau simpan ulang berkasnya, lalu unggah lagi."

/**
 * Reads what SheetJS reads best (.xls, .xlsb, XML Spreadsheet 2003) into `sink`; macros and formulas stay unread. Tells
 * the date system (1904).
 */
export function readWithLibrary(source: Buffer | string, sink: SheetSink): boolean {
  const book = open(source)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const readNumber = createNumberReader(date1904)
  book.SheetNames.forEach((name, index) => {
    const sheet: WorkSheet | undefined = book.Sheets[name]
    sink.sheet(name, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0)
    for (const { s, e } of sheet?.["!merges"] ?? [])
      sink.merge({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c })
    const rows: (CellObject | undefined)[][] = sheet?.["!data"] ?? []
    rows.forEach((cells, row) => {
      sink.row(
        row + 1,
        Array.from(cells, (cell) => (cell ? toCell(cell, readNumber) : emptyCell)),
      )
      delete rows[row]
    })
  })
  return date1904
}

function open(source: Buffer | string) {
  try {
    return read(source, {
      type: typeof source === "string" ? "string" : "buffer",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
      cellDates: false,
      bookVBA: false,
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new UnreadableFile(isLocked ? locked : damaged, { cause: error })
  }
}

function toCell(cell: CellObject, readNumber: (value: number, format: string | number) => Cell): Cell {
  if (cell.t === "e") return { kind: "error", text: cell.w ?? errorNames.get(Number(cell.v)) ?? "#N/A" }
  if (typeof cell.v === "number") return readNumber(cell.v, cell.z ?? "General")
  if (typeof cell.v === "boolean") return { kind: "boolean", text: cell.v ? "TRUE" : "FALSE", value: cell.v }
  if (cell.v instanceof Date) return textCell(cell.v.toISOString().slice(0, 10))
  return textCell(cell.v ?? "")
}

/** BIFF error codes (MS-XLS 2.5.10). */
const errorNames = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
])

/** Refuses OLE files that are locked or no workbook, before the library opens them. */
export function checkOle(bytes: Buffer) {
  const names = streamNames(bytes)
  if (names.some((name) => /\/(EncryptedPackage|EncryptionInfo)$/.test(name))) throw new UnreadableFile(locked)
  if (names.some((name) => /\/(Workbook|Book|WORKBOOK|BOOK)$/.test(name))) return
  throw new UnreadableFile("Berkas ini bukan lembar kerja Excel (mungkin dokumen Word atau PowerPoint lama).")
}

function streamNames(bytes: Buffer): string[] {
  try {
    const container: { FullPaths: string[] } = CFB.read(bytes, { type: "buffer" })
    return container.FullPaths
  } catch (error) {
    throw new UnreadableFile(damaged, { cause: error })
  }
}
