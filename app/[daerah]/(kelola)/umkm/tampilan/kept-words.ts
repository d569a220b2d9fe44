import { dimensionLabel, type Places, valueWord } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { type MarkWords, markLabels } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import type { Fact } from "@/components/ui/description-list"
import { sorts } from "@/lib/enterprise/rules/cursor"
import { dimensions, type Filter, type ListState, marks } from "@/lib/enterprise/rules/filter"
import { listColumns, usualColumns } from "@/lib/enterprise/rules/list-columns"

/** The names that filters need to be put into words. */
export type FilterNames = { places: Places; words: MarkWords }

/** What a view holds, in words. */
export function sayKept(state: ListState, names: FilterNames): Fact[] {
  const columns = state.columns ?? usualColumns
  return [
    { label: "Filter", value: sayFilter(state.filter, names) || "Semua UMKM" },
    { label: "Urutan", value: `${sorts[state.sort]}, ${state.per} per halaman` },
    { label: "Kolom", value: ["Usaha", ...columns.map((column) => listColumns[column])].join(", ") },
  ]
}

/** The filter of a list in one line, empty when it narrows nothing. */
export function sayFilter(filter: Filter, { places, words }: FilterNames): string {
  const { q, chosen, intakeId, personId, ids } = filter
  const values = dimensions.flatMap((dimension) => {
    const said = chosen[dimension]?.map((value) => valueWord(dimension, value, places)) ?? []
    return said.length > 0 ? [`${dimensionLabel(dimension)}: ${said.join(", ")}`] : []
  })
  const marked = marks.flatMap((mark) => {
    const said = chosen[mark]?.map((value) => new Map(words[mark]).get(value) ?? value) ?? []
    return said.length > 0 ? [`${markLabels[mark]}: ${said.join(", ")}`] : []
  })
  const others = [
    q && `Cari “${q}”`,
    intakeId && "Dari satu impor",
    personId && "Satu pelaku",
    ids && `${ids.length} usaha yang dipilih`,
  ]
  return [...others.filter(Boolean), ...values, ...marked].join(" · ")
}
