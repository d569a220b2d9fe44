import { type Sort, sorts } from "@/lib/enterprise/rules/cursor"
import { type ListColumn, readColumns } from "@/lib/enterprise/rules/list-columns"
import { readFactFilter } from "@/lib/fact/rules"

/** The ways to narrow the list that the tally can count, by their names in an address. */
export const dimensions = ["status", "kecamatan", "kelurahan", "sektor", "skala", "nib", "hp"] as const
export type Dimension = (typeof dimensions)[number]

/** Further ways, which only the register itself knows: what a check proposes, labels, whose task it is, and how facts are known. */
export const marks = ["usul", "label", "petugas", "fakta"] as const
export type Mark = (typeof marks)[number]

/** Stands in an address for "not filled in". */
export const unfilled = "-"

export type Filter = {
  q: string
  /** Chosen values per dimension; any of them fits. `nib` and `hp` take "ada" and "tidak", `usul` "ada" for every proposal. */
  chosen: Partial<Record<Dimension | Mark, string[]>>
  /** Only what one import added. */
  intakeId: string | null
  /** Only one person's. */
  personId: string | null
  /** Only these. */
  ids: string[] | null
}

/** So many enterprises can be named one by one; more are chosen by a filter. */
const mostNamed = 100

export type ListState = {
  filter: Filter
  sort: Sort
  per: 25 | 50 | 100
  after?: string
  before?: string
  panel: boolean
  /** Absent where the usual ones are shown. */
  columns?: readonly ListColumn[]
  /** The saved view this list was opened as. */
  viewId?: string
}

type Query = Record<string, string | string[] | undefined>

/** A label: letters, digits, spaces and hyphens. */
export const tagShape = /^[\p{L}\p{N}](?:[\p{L}\p{N} -]{0,28}[\p{L}\p{N}])?$/u

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const noFilter: Filter = { q: "", chosen: {}, intakeId: null, personId: null, ids: null }

/** A filter with some of its parts. */
export function filterOf(parts: Partial<Filter>): Filter {
  return { ...noFilter, ...parts }
}

/** What an address or a posted form says about the list; what cannot be understood is left out. */
export function readListState(query: Query): ListState {
  const one = (name: string) => [query[name]].flat()[0]
  const sort = one("urut") ?? ""
  const per = one("per")
  return {
    filter: {
      q: (one("q") ?? "").replaceAll("\0", "").trim().slice(0, 100),
      chosen: readChosen(query),
      intakeId: idOf(one("impor")),
      personId: idOf(one("pelaku")),
      ids: readIds(query.pilih),
    },
    sort: isSort(sort) ? sort : "terbaru",
    per: per === "25" ? 25 : per === "100" ? 100 : 50,
    after: one("sesudah"),
    before: one("sebelum"),
    panel: one("saring") === "1",
    columns: readColumns(query.kolom),
    viewId: idOf(one("tampilan")) ?? undefined,
  }
}

function readChosen(query: Query): Filter["chosen"] {
  const chosen: Filter["chosen"] = {}
  for (const dimension of [...dimensions, ...marks]) {
    const values = listOf(query[dimension]).filter((value) => isValueOf(dimension, value))
    if (values.length > 0) chosen[dimension] = [...new Set(values)].slice(0, 100)
  }
  return chosen
}

function isValueOf(dimension: Dimension | Mark, value: string): boolean {
  if (dimension === "fakta") return readFactFilter(value) !== null
  if (dimension === "petugas") return uuid.test(value)
  return dimension === "label" ? tagShape.test(value) : /^[\w.-]{1,20}$/.test(value)
}

function listOf(value: string | string[] | undefined): string[] {
  return [value].flat().flatMap((each) => each?.split(",") ?? [])
}

/** The ids in an address; named but unreadable ones are none, never all. */
function readIds(value: string | string[] | undefined): string[] | null {
  const named = listOf(value)
  return named.length > 0 ? [...new Set(named.filter((text) => uuid.test(text)))].slice(0, mostNamed) : null
}

function idOf(text: string | undefined): string | null {
  return text && uuid.test(text) ? text : null
}

function isSort(text: string): text is Sort {
  return Object.hasOwn(sorts, text)
}

/**
 * The query of an address that shows a list in this state; what is as usual is left out. All of it as usual is
 * `?semua=1`: an address without a query opens the view that is usual for the role.
 */
export function writeListState({ filter, sort, per, after, before, panel, columns, viewId }: ListState): string {
  const parts: [string, string | undefined | null][] = [
    ["q", filter.q],
    ...[...dimensions, ...marks].map((name): [string, string | undefined] => [name, filter.chosen[name]?.join(",")]),
    ["impor", filter.intakeId],
    ["pelaku", filter.personId],
    ["pilih", filter.ids && (filter.ids.join(",") || unfilled)],
    ["urut", sort === "terbaru" ? "" : sort],
    ["per", per === 50 ? "" : String(per)],
    ["sesudah", after],
    ["sebelum", before],
    ["saring", panel ? "1" : ""],
    ["kolom", columns?.join(",")],
    ["tampilan", viewId],
  ]
  const filled = parts.filter((part): part is [string, string] => Boolean(part[1]))
  return filled.length > 0 ? `?${new URLSearchParams(filled).toString().replaceAll("%2C", ",")}` : "?semua=1"
}

/** Whether the filter narrows anything. */
export function isNarrowed(filter: Filter): boolean {
  return filter.q !== "" || isBeyondTally(filter) || Object.keys(filter.chosen).length > 0
}

/** Whether the filter asks for what the tally does not know. */
export function isBeyondTally(filter: Filter): boolean {
  return filter.intakeId !== null || filter.personId !== null || filter.ids !== null || hasMarks(filter)
}

/** Whether the filter asks for a mark. */
export function hasMarks({ chosen }: Filter): boolean {
  return marks.some((mark) => chosen[mark] !== undefined)
}

/** Only what the tally does not know of the chosen values. */
export function marksOf({ chosen: { usul, label, petugas, fakta } }: Filter): Filter["chosen"] {
  return { ...(usul && { usul }), ...(label && { label }), ...(petugas && { petugas }), ...(fakta && { fakta }) }
}

/** The filter without one value of a dimension. */
export function withoutValue(filter: Filter, dimension: Dimension | Mark, value: string): Filter {
  const { [dimension]: values = [], ...others } = filter.chosen
  const left = values.filter((each) => each !== value)
  return { ...filter, chosen: left.length > 0 ? { ...others, [dimension]: left } : others }
}
