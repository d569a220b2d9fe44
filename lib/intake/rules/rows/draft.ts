import type { Column, ColumnTarget } from "@/lib/intake/rules/columns/target"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { cleanText } from "@/lib/intake/rules/values/clean"
import type { GenderConvention } from "@/lib/intake/rules/values/gender"
import type { RegionMatcher } from "@/lib/intake/rules/values/kelurahan"
import type { FieldName, Problem, Reading, RowValues } from "@/lib/intake/schema"
import { type Cell, emptyCell } from "@/lib/workbook/schema"

/** All that reading a row takes besides the row itself. */
export type RowReader = {
  byTarget: ReadonlyMap<ColumnTarget, readonly Column[]>
  genders: GenderConvention
  regions: RegionMatcher
  date1904: boolean
  /** ISO day. */
  today: string
}

/** What the fields of one row are written into. */
export type Draft = {
  reader: RowReader
  cells: readonly Cell[]
  values: RowValues
  originals: JudgedRow["originals"]
  problems: Problem[]
}

/** The cell of the (first) column that has a target. */
export function cellOf(draft: Draft, target: ColumnTarget): Cell {
  const column = draft.reader.byTarget.get(target)?.[0]
  return column ? (draft.cells[column.column] ?? emptyCell) : emptyCell
}

/** The cleaned text of a cell, null when it says nothing. */
export function cellText(cell: Cell): string | null {
  if (cell.kind === "empty" || cell.kind === "error") return null
  const text = cleanText(cell.kind === "number" ? String(cell.value) : cell.text)
  return text === "" || /^[-–—.]+$/.test(text) ? null : text
}

/** Reads the column of a field (or of another target that fills it), and notes its original and problems. */
export function take<T>(
  draft: Draft,
  field: FieldName,
  read: (cell: Cell) => Reading<T>,
  target: ColumnTarget = field,
): T | null {
  if (!draft.reader.byTarget.has(target)) return null
  const cell = cellOf(draft, target)
  if (cell.kind === "empty") return null
  return note(draft, { field, original: cell.text.trim() }, read(cell))
}

/** Notes what was read for a field: its original text, and each problem with it. */
export function note<T>(draft: Draft, said: { field: FieldName; original: string }, reading: Reading<T>): T | null {
  const { field, original } = said
  if (original !== "") draft.originals[field] = original
  for (const problem of reading.problems) draft.problems.push({ field, ...problem, original })
  return reading.value
}
