import { dimensionLabel, type Places, valueWord } from "@/app/[daerah]/(kelola)/umkm/list-names"
import type { Fact } from "@/components/ui/description-list"
import { sorts } from "@/lib/enterprise/rules/cursor"
import { dimensions, type Filter, type ListState } from "@/lib/enterprise/rules/filter"
import { listColumns, usualColumns } from "@/lib/enterprise/rules/list-columns"

/** What a view holds, in words. */
export function sayKept(state: ListState, places: Places): Fact[] {
  const columns = state.columns ?? usualColumns
  return [
    { label: "Filter", value: sayFilter(state.filter, places) || "Semua UMKM" },
    { label: "Urutan", value: `${sorts[state.sort]}, ${state.per} per halaman` },
    { label: "Kolom", value: ["Usaha", ...columns.map((column) => listColumns[column])].join(", ") },
  ]
}

/** The filter of a list in one line, empty when it narrows nothing. */
export function sayFilter(filter: Filter, places: Places): string {
  const { q, chosen, intakeId, personId, ids } = filter
  const values = dimensions.flatMap((dimension) => {
    const words = chosen[dimension]?.map((value) => valueWord(dimension, value, places)) ?? []
    return words.length > 0 ? [`${dimensionLabel(dimension)}: ${words.join(", ")}`] : []
  })
  const others = [
    q && `Cari “${q}”`,
    intakeId && "Dari satu impor",
    personId && "Satu pelaku",
    ids && `${ids.length} usaha yang dipilih`,
  ]
  return [...others.filter(Boolean), ...values].join(" · ")
}
