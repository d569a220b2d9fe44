import { known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

/** Free text of a cell, as a person would type it on one line; a lone zero or dash says nothing. */
export function readText(cell: Cell): Reading<string> {
  if (cell.kind === "boolean") {
    return unreadable(warning("cell-boolean", "Sel berisi TRUE/FALSE, bukan teks; isi ulang nilainya."))
  }
  return readFilled(cell, (text) => (text === "0" ? nothing() : known(text)))
}
