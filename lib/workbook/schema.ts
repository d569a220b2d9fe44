/** One cell as the file holds it. `text` is what a person sees in the sheet (display format applied), untrimmed. */
export type Cell =
  | { kind: "empty" }
  | { kind: "text"; text: string }
  | { kind: "number"; text: string; value: number }
  /** `iso` is the calendar day (yyyy-mm-dd), already corrected for the 1900 or 1904 date system. */
  | { kind: "date"; text: string; iso: string; serial: number }
  | { kind: "boolean"; text: string; value: boolean }
  | { kind: "error"; text: string }

/** A row that has content; `number` is 1-based as in the sheet, `cells[0]` is column A. */
export type SheetRow = { number: number; cells: readonly Cell[] }

/** A merged range: rows 1-based, columns 0-based, all inclusive. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** A sheet with its non-blank rows in order; hidden rows and columns are there like all others. */
export type Sheet = { name: string; hidden: boolean; rows: SheetRow[]; merges: Merge[] }

/** What kind of file the content turned out to be, whatever its name says. */
export type WorkbookFormat = "xlsx" | "xlsb" | "xls" | "ods" | "csv" | "html" | "xml"

/** `date1904`: bare serial numbers count days from 1904; date cells are corrected already. */
export type Workbook = { format: WorkbookFormat; date1904: boolean; sheets: Sheet[] }

/** Where a parser puts what it finds, sheet by sheet, so that nothing is held twice. */
export type SheetSink = {
  sheet(name: string, hidden: boolean): void
  row(number: number, cells: readonly Cell[]): void
  merge(merge: Merge): void
}

/** A file that cannot be taken as a spreadsheet; the message is one Indonesian sentence for the person. */
export class UnreadableFile extends Error {}

export const emptyCell: Cell = Object.freeze({ kind: "empty" })

/**
 * Limits of what is read. The promise of 200 archive entries and ratio 100 is kept; the unpacked total is 400 MB
 * instead of 60 MB because 100,000 rows × 25 columns measure 140 MB as .xlsx and 280 MB as .ods. It is inflated as a
 * stream and never held whole.
 */
export const workbookLimits = {
  fileBytes: 20 * 1024 * 1024,
  zipEntries: 200,
  unpackedBytes: 400 * 1024 * 1024,
  /** Of inflated to stored bytes of one entry, counted once it has inflated to more than `ratioFromBytes`. */
  ratio: 100,
  ratioFromBytes: 1024 * 1024,
  /** Of a part that is held whole: relations, list of sheets, styles (64,000 cell formats measure 10 MB). */
  partBytes: 32 * 1024 * 1024,
  /** Rows with content in all sheets; the 100,000 data rows of an import may lie on several sheets with copies. */
  rows: 250_000,
  columns: 1024,
  cells: 6_000_000,
  sheets: 200,
  merges: 200_000,
  cellCharacters: 32_767,
  /** Of all cells together; 100,000 rows × 25 columns of 20 characters are 50 million. */
  characters: 150_000_000,
  /** Time and heap the parser gets. */
  milliseconds: 120_000,
  heapMegabytes: 768,
} as const
