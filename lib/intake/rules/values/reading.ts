import { cleanText, isDitto, isPlaceholder } from "@/lib/intake/rules/values/clean"
import type { Problem, Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

type Remark = Omit<Problem, "field" | "original">

/** Nothing is said, and that is no problem by itself. */
export function nothing(): { value: null; problems: Remark[] } {
  return { value: null, problems: [] }
}

/** A value that was read, with what a person should still look at. */
export function known<T>(value: T, ...problems: Remark[]): Reading<T> {
  return { value, problems }
}

/** Something is there that cannot be read for certain: empty, and said why. */
export function unreadable(...problems: Remark[]): { value: null; problems: Remark[] } {
  return { value: null, problems }
}

/** A remark a person should look at; the row may be saved. */
export function warning(code: string, message: string): Remark {
  return { code, severity: "warning", message }
}

/** A remark that keeps the row out of the register until repaired. */
export function error(code: string, message: string): Remark {
  return { code, severity: "error", message }
}

/** The formula in the file failed (`#REF!`), so there is nothing to read. */
export const cellError = warning("cell-error", "Sel berisi galat rumus Excel (misalnya #REF!); isi ulang nilainya.")

/** A ditto mark that has no row above it to repeat. */
const dittoAlone = warning("ditto-alone", "Tanda “sama dengan di atas” tanpa baris di atasnya; isi ulang nilainya.")

/** Reads the cleaned text of a cell; empty cells, placeholders (`-`) and failed formulas never reach `read`. */
export function readFilled<T>(cell: Cell, read: (text: string) => Reading<T>): Reading<T> {
  if (cell.kind === "empty") return nothing()
  if (cell.kind === "error") return unreadable(cellError)
  const text = cleanText(cell.text)
  if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|#+)/i.test(text))
    return unreadable(cellError)
  if (isDitto(text)) return unreadable(dittoAlone)
  return isPlaceholder(text) ? nothing() : read(text)
}

/** Whether a text says zero and nothing else: in a number nobody can have, an empty answer. */
export function isZero(text: string): boolean {
  return /^[0\s.,-]*0[0\s.,-]*$/.test(text)
}
