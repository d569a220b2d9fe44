import { type ListState, readListState, writeListState } from "@/lib/enterprise/rules/filter"
import { wholeNik } from "@/lib/enterprise/rules/words"

/** The roles that have a list to open. */
export const listRoles = ["admin", "officer", "companion", "leader"] as const

/** The state a query stands for; what is not understood is left out. */
export function stateOf(query: string): ListState {
  return readListState(Object.fromEntries(new URLSearchParams(query)))
}

/** What of a list is kept in a view: filter, sort, length and columns; not the place in it, and never a NIK. */
export function keptOf(state: ListState): string {
  const { filter } = state
  return writeListState({
    ...state,
    filter: wholeNik(filter.q) ? { ...filter, q: "" } : filter,
    after: undefined,
    before: undefined,
    panel: false,
    viewId: undefined,
  })
}

/** A query as a view keeps it. */
export function canonicalQuery(query: string): string {
  return keptOf(stateOf(query))
}

/** The query of the address that opens a view under its name. */
export function openingQuery({ id, query }: { id: string; query: string }): string {
  return writeListState({ ...stateOf(query), viewId: id })
}
