import type { Selection } from "@/lib/enterprise/queries/selection"
import { type Filter, filterOf, readListState, writeListState } from "@/lib/enterprise/rules/filter"

type Query = Record<string, string | string[] | undefined>

/** What was chosen on the list: the ticked rows, or all that it shows; null when nothing was. */
export function readSelected(query: Query): Filter | null {
  const { filter } = readListState(query)
  if (query.semua === "1") return filter
  if (query.centang) return filterOf({ ids: readListState({ pilih: query.centang }).filter.ids })
  return filter.ids ? filter : null
}

/** The query of the list that shows exactly what was chosen. */
export function queryOf(filter: Filter): string {
  return writeListState({ ...readListState({}), filter })
}

/** The selection a posted form carries as such a query. */
export function selectionOf(query: string): Selection {
  const { filter } = readListState(Object.fromEntries(new URLSearchParams(query)))
  return { filter }
}
