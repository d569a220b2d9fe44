import { isSubheading, plainHeading, readHeading } from "@/lib/intake/rules/columns/heading"
import type { Cell, Merge, Sheet, SheetRow } from "@/lib/workbook/schema"

/** The headings over one column, from the group's to its own. */
export type Heading = { column: number; parts: string[] }

/** The header of a sheet: its rows (places in `sheet.rows`, both inclusive) and the headings of its columns. */
export type Header = { first: number; last: number; headings: Heading[] }

const searchedRows = 120
const tallest = 4

/**
 * The header wherever it stands, by what its words mean: under letterheads, over several merged rows; null when there
 * is none. Of headers that say as much, the first counts, with the lower rows that still are headings and without the
 * titles above.
 */
export function findHeader(sheet: Sheet): Header | null {
  const rows = sheet.rows.slice(0, searchedRows)
  let best: { score: number; header: Header | null } = { score: 0, header: null }
  for (let first = 0; first < rows.length; first++) {
    for (let last = first; last < Math.min(rows.length, first + tallest); last++) {
      const row = rows[last]
      if (!row || !canBeHeading(row) || countTexts(row) < 2 || (last > first && !looksLikeHeading(row))) break
      const headings = combine(sheet.merges, rows.slice(first, last + 1))
      const score = scoreHeadings(headings)
      const isSame = best.header !== null && score === best.score && first <= best.header.last
      if (score > best.score || isSame) best = { score, header: { first, last, headings } }
    }
  }
  return best.header
}

/** Rows with numbers, dates or amounts are data, however their words look. */
function canBeHeading(row: SheetRow): boolean {
  const cells = row.cells.filter((cell) => cell.kind !== "empty")
  const numbers = cells.filter((cell) => cell.kind === "number" || /^\s*[\d.,]+\s*$/.test(cell.text)).length
  return numbers <= cells.length / 4 && !cells.some((cell) => cell.kind === "date" || /\d{7}/.test(cell.text))
}

/** A lone text is a title or a section, never a row of headings. */
function countTexts(row: SheetRow): number {
  return row.cells.filter((cell) => headingText(cell) !== null).length
}

/**
 * A lower header row holds headings: at least half of its cells are known words, or the `L`, `P`, `Jumlah` of a group.
 */
function looksLikeHeading(row: SheetRow): boolean {
  const texts = row.cells.flatMap((cell) => headingText(cell) ?? [])
  const known = texts.filter((text) => readHeading([text]) !== null || isSubheading(plainHeading(text)))
  return known.length >= texts.length / 2
}

function scoreHeadings(headings: Heading[]): number {
  const targets = new Set<string>()
  let [known, unknown] = [0, 0]
  for (const { parts } of headings) {
    const meaning = readHeading(parts)
    if (!meaning) unknown += 1
    else if (meaning.target === null || meaning.target === "number") known += 1
    else targets.add(meaning.place === "business" ? `${meaning.target}+` : meaning.target)
  }
  // A wide list is one by what it has, however many columns of others' interest stand beside it.
  const isEnough = targets.size >= 5 || (targets.size >= 2 && targets.size + known >= unknown / 2)
  return isEnough ? targets.size * 3 + known - Math.min(unknown * 0.5, targets.size) : 0
}

/** Joins header rows to the headings of each column: merged groups hold for all columns under them. */
function combine(merges: readonly Merge[], rows: readonly SheetRow[]): Heading[] {
  const width = Math.max(...rows.map((row) => row.cells.length))
  const here = merges.filter(({ top, bottom }) => rows.some(({ number }) => number >= top && number <= bottom))
  const lines = rows.map((row, index) => spreadGroups(row, { below: rows[index + 1], merges: here, width }))
  const headings: Heading[] = []
  for (let column = 0; column < width; column++) {
    const parts: string[] = []
    for (const line of lines) {
      const text = line[column]
      if (text && text !== parts.at(-1)) parts.push(text)
    }
    if (parts.length > 0) headings.push({ column, parts })
  }
  return headings
}

type Surroundings = { below: SheetRow | undefined; merges: readonly Merge[]; width: number }

function spreadGroups(row: SheetRow, { below, merges, width }: Surroundings): (string | null)[] {
  const across = merges.filter(
    ({ top, bottom, left, right }) => row.number >= top && row.number <= bottom && right > left,
  )
  const line: (string | null)[] = Array.from({ length: width }, (_, column) => headingText(row.cells[column]))
  for (const { left, right, top } of across) {
    if (top !== row.number) continue
    for (let column = left + 1; column <= right && column < width; column++) line[column] = line[left] ?? null
  }
  if (across.length > 0 || !below) return line
  return line.map((text, column) => text ?? groupToTheLeft(line, column, below))
}

/**
 * Without merges (CSV) a group's heading stands over its first column only; its neighbours have headings just below.
 */
function groupToTheLeft(line: readonly (string | null)[], column: number, below: SheetRow): string | null {
  for (let left = column; left >= 0; left--) {
    if (headingText(below.cells[left]) === null) return null
    const text = line[left]
    if (text) return text
  }
  return null
}

function headingText(cell: Cell | undefined): string | null {
  if (!cell || cell.kind === "empty") return null
  const text = cell.text.replace(/\s+/g, " ").trim()
  return text === "" ? null : text
}

/** A heading in one line, as it is shown. */
export function headingLine(heading: Heading): string {
  return heading.parts.join(" – ")
}

/** What tells one layout from another: its headings in their order, so that choices can be remembered. */
export function signHeader(header: Header): string {
  const text = header.headings.map(({ column, parts }) => `${column}:${plainHeading(parts.join(" "))}`).join("|")
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0")
}
