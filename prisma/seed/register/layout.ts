import { utils, type WorkBook, write } from "@e965/xlsx"
import type { Defect } from "./defects"
import type { Register } from "./rows"

/** How one daerah keeps its register: the file's name, the mistakes its columns can carry, and the writing itself. */
export type Layout = {
  slug: string
  fileName: string
  defects: readonly Defect[]
  write: (register: Register) => Uint8Array
}

/** A workbook's bytes. */
export function toBytes(book: WorkBook, bookType: "xlsx" | "biff8"): Uint8Array {
  const bytes: ArrayBuffer = write(book, { type: "array", bookType, compression: true })
  return new Uint8Array(bytes)
}

/** A sheet nobody has used, as Excel adds them. */
export function addEmptySheet(book: WorkBook, name: string): void {
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), name)
}
