import { type Sort, sorts } from "@/lib/enterprise/rules/cursor"

/** The ways to narrow the list that the tally can count, by their names in an address. */
export const dimensions = ["status", "kecamatan", "kelurahan", "sektor", "skala", "nib", "hp"] as const
export type Dimension = (typeof dimensions)[number]

/** Stands in an address for "not filled in". */
export const unfilled = "-"

export type Filter = {
  q: string
  /** Chosen values per dimension; any of them fits. `nib` and `hp` take "ada" and "tidak". */
  chosen: Partial<Record<Dimension, string[]>>
  /** Only what one import added. */
  intakeId: string | null
  /** Only one person's. */
  personId: string | null
}

export type ListState = {
  filter: Filter
  sort: Sort
  per: 25 | 50 | 100
  after?: string
  before?: string
  panel: boolean
}

type Query = Record<string, string | string[] | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const noFilter: Filter = { q: "", chosen: {}, intakeId: null, personId: null }

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
    },
    sort: isSort(sort) ? sort : "terbaru",
    per: per === "25" ? 25 : per === "100" ? 100 : 50,
    after: one("sesudah"),
    before: one("sebelum"),
    panel: one("saring") === "1",
  }
}

function readChosen(query: Query): Filter["chosen"] {
  const chosen: Filter["chosen"] = {}
  for (const dimension of dimensions) {
    const values = [query[dimension]]
      .flat()
      .flatMap((value) => value?.split(",") ?? [])
      .filter((value) => /^[\w.-]{1,20}$/.test(value))
    if (values.length > 0) chosen[dimension] = [...new Set(values)].slice(0, 100)
  }
  return chosen
}

function idOf(text: string | undefined): string | null {
  return text && uuid.test(text) ? text : null
}

function isSort(text: string): text is Sort {
  return Object.hasOwn(sorts, text)
}

/** The query of an address that shows a list in this state; what is as usual is left out. */
export function writeListState({ filter, sort, per, after, before, panel }: ListState): string {
  const parts: [string, string | undefined | null][] = [
    ["q", filter.q],
    ...dimensions.map((dimension): [string, string | undefined] => [dimension, filter.chosen[dimension]?.join(",")]),
    ["impor", filter.intakeId],
    ["pelaku", filter.personId],
    ["urut", sort === "terbaru" ? "" : sort],
    ["per", per === 50 ? "" : String(per)],
    ["sesudah", after],
    ["sebelum", before],
    ["saring", panel ? "1" : ""],
  ]
  const filled = parts.filter((part): part is [string, string] => Boolean(part[1]))
  return filled.length > 0 ? `?${new URLSearchParams(filled).toString().replaceAll("%2C", ",")}` : ""
}

/** Whether the filter narrows anything. */
export function isNarrowed(filter: Filter): boolean {
  return (
    filter.q !== "" || filter.intakeId !== null || filter.personId !== null || Object.keys(filter.chosen).length > 0
  )
}

/** The filter without one value of a dimension. */
export function withoutValue(filter: Filter, dimension: Dimension, value: string): Filter {
  const { [dimension]: values = [], ...others } = filter.chosen
  const left = values.filter((each) => each !== value)
  return { ...filter, chosen: left.length > 0 ? { ...others, [dimension]: left } : others }
}
