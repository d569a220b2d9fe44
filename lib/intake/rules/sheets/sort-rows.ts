import type { Header } from "@/lib/intake/rules/columns/header"
import { plainHeading } from "@/lib/intake/rules/columns/heading"
import type { Column } from "@/lib/intake/rules/columns/target"
import { createClassifier, type RowKind } from "@/lib/intake/rules/rows/classify"
import { createMergeFiller } from "@/lib/intake/rules/rows/merged"
import type { BareName, Place, PlaceReader } from "@/lib/intake/rules/rows/place"
import { cleanText, isDitto } from "@/lib/intake/rules/values/clean"
import { type Cell, emptyCell, type Sheet, type SheetRow } from "@/lib/workbook/schema"

/** A data row with merged cells and ditto marks filled in, and the place its section gives it. */
export type DataRow = { number: number; cells: readonly Cell[]; place: Place }

/** A row that is no data: what it is, and the beginning of its text. */
export type LeftRow = { row: number; kind: Exclude<RowKind, "data"> | "title"; text: string }

export type SortedRows = { data: DataRow[]; left: LeftRow[] }

const nowhere: Place = { kelurahan: null, kecamatan: null }

/** Parts the rows of a sheet into data and the rest; every row with content is in one of the two. */
export function sortRows(
  sheet: Sheet,
  header: Header,
  { columns, places, start = nowhere }: { columns: readonly Column[]; places: PlaceReader; start?: Place },
): SortedRows {
  const headings = new Map(header.headings.map(({ column, parts }) => [column, new Set(parts.map(plainHeading))]))
  const classify = createClassifier({ columns, headings, places })
  const fill = createMergeFiller(sheet.merges)
  const repeat = createRepeater(columns)
  const sorted: SortedRows = { data: [], left: [] }
  const sections: { at: number; place: Place; isBare: boolean }[] = []
  sheet.rows.forEach((row, index) => {
    const cells = fill(row)
    if (index <= header.last) sorted.left.push(leave(row, index < header.first ? "title" : "header"))
    else {
      const { kind, place } = classify(row)
      if (kind === "data") sorted.data.push({ number: row.number, cells: repeat(cells), place: start })
      else sorted.left.push(leave(row, kind))
      if (place) sections.push({ at: sorted.data.length, place, isBare: places.readTitled(textOf(row)) === null })
    }
  })
  applySections(sorted.data, sections, {
    start,
    places,
    hasVillages: columns.some(({ target }) => target === "kelurahanCode"),
  })
  return sorted
}

function leave(row: SheetRow, kind: LeftRow["kind"]): LeftRow {
  return { row: row.number, kind, text: textOf(row).slice(0, 120) }
}

function textOf(row: SheetRow): string {
  return cleanText(row.cells.flatMap((cell) => (cell.kind === "empty" ? [] : [cell.text])).join(" "))
}

/** Puts the cell of the data row above in the place of a ditto mark; the first row has none, and keeps it to be said. */
function createRepeater(columns: readonly Column[]): (cells: readonly Cell[]) => readonly Cell[] {
  const mapped = columns.flatMap(({ column, target }) => (target === null || target === "number" ? [] : [column]))
  let above: readonly Cell[] | null = null
  return function repeat(cells) {
    const dittos = mapped.filter((column) => {
      const cell = cells[column]
      return cell?.kind === "text" && cell.text.length < 24 && isDitto(cleanText(cell.text))
    })
    const before = above
    const own: readonly Cell[] =
      dittos.length === 0 || before === null
        ? cells
        : cells.map((cell, column) => (dittos.includes(column) ? (before[column] ?? emptyCell) : cell))
    above = own
    return own
  }
}

type Section = { at: number; place: Place; isBare: boolean }
type Scope = { start: Place; places: PlaceReader; hasVillages: boolean }

/** Gives each data row the place of the sections above it; a kecamatan's title ends the kelurahan before it. */
function applySections(data: DataRow[], sections: readonly Section[], scope: Scope) {
  const levels = sections.map((section, index) => levelOf(section, { next: sections[index + 1], all: sections, scope }))
  let current = scope.start
  let next = 0
  data.forEach((row, index) => {
    for (let section = levels[next]; section && section.at <= index; section = levels[next]) {
      const { kelurahan, kecamatan } = section.place
      current = kecamatan !== null ? { kelurahan, kecamatan } : { kelurahan, kecamatan: current.kecamatan }
      next += 1
    }
    row.place = current
  })
}

/**
 * A bare name that is both (`Kanigaran`) is the kecamatan when its rows name kelurahan, when a section follows at once,
 * or when all sections are kecamatan.
 */
function levelOf(
  section: Section,
  around: { next: Section | undefined; all: readonly Section[]; scope: Scope },
): Section {
  const name = section.place.kelurahan
  if (!section.isBare || name === null) return section
  const isUpper =
    around.scope.hasVillages || around.next?.at === section.at || areAllDistricts(around.all, around.scope.places)
  const { isKecamatan } = around.scope.places.readBare(name)
  return isKecamatan && isUpper ? { ...section, place: { kelurahan: null, kecamatan: name } } : section
}

function areAllDistricts(sections: readonly Section[], places: PlaceReader): boolean {
  return sections.every(({ place }) => {
    const bare: BareName = places.readBare(place.kelurahan ?? place.kecamatan ?? "")
    return bare.isKecamatan
  })
}
