import { type BookType, utils, type WorkSheet, write } from "@e965/xlsx"
import { readContainer } from "@/lib/workbook/rules/container"
import type { Sheet, Workbook } from "@/lib/workbook/schema"

/** A value as a test writes it into a sheet. */
export type Value = string | number | boolean | null

/** A sheet as a test writes it: rows of values, and merged ranges such as "A1:C1". */
export type Grid = { rows: Value[][]; merges?: string[] }

/** The bytes of a real file with the given sheets. */
export function writeBook(sheets: Record<string, Grid | Value[][]>, bookType: BookType = "xlsx"): Buffer {
  const book = utils.book_new()
  for (const [name, given] of Object.entries(sheets)) utils.book_append_sheet(book, toSheet(given), name)
  return write(book, { type: "buffer", bookType, compression: true })
}

/** A sheet of SheetJS, for tests that set formats, formulas or hidden columns on it. */
export function toSheet(given: Grid | Value[][]): WorkSheet {
  const { rows, merges = [] } = Array.isArray(given) ? { rows: given } : given
  const sheet = utils.aoa_to_sheet(rows)
  sheet["!merges"] = merges.map((range) => utils.decode_range(range))
  return sheet
}

/** Reads bytes as the parser thread would. */
export async function readBytes(bytes: Buffer): Promise<Workbook> {
  const sheets: Sheet[] = []
  const container = await readContainer(bytes, {
    sheet: (name, hidden) => sheets.push({ name, hidden, rows: [], merges: [] }),
    row: (number, cells) => sheets.at(-1)?.rows.push({ number, cells }),
    merge: (merge) => sheets.at(-1)?.merges.push(merge),
  })
  return { ...container, sheets }
}
