import { filterWords } from "@/lib/enterprise/rules/columns"
import type { Dimension } from "@/lib/enterprise/rules/filter"
import type { Kelurahan } from "@/lib/region/queries"

/** The kelurahan of the daerah by code. */
export type Places = ReadonlyMap<string, Kelurahan>

/** What a filter is called. */
export function dimensionLabel(dimension: Dimension): string {
  if (dimension === "kecamatan") return "Kecamatan"
  return dimension === "kelurahan" ? "Kelurahan" : filterWords[dimension].label
}

/** The values a filter can take and their words, in the order they are shown. */
export function valuesOf(dimension: Dimension, places: Places): [string, string][] {
  if (dimension === "kelurahan") return [...[...places].map(nameKelurahan), ["-", "Belum jelas"]]
  if (dimension === "kecamatan") return [...new Map([...places.values()].map(nameKecamatan)), ["-", "Belum jelas"]]
  return Object.entries(filterWords[dimension].values)
}

function nameKelurahan([code, { name }]: [string, Kelurahan]): [string, string] {
  return [code, name]
}

function nameKecamatan({ kecamatanCode, kecamatan }: Kelurahan): [string, string] {
  return [kecamatanCode, kecamatan]
}

/** The word for one value of a filter, or the value itself. */
export function valueWord(dimension: Dimension, value: string, places: Places): string {
  return new Map(valuesOf(dimension, places)).get(value) ?? value
}
