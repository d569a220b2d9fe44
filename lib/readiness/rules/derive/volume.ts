import { endOfMonth, monthsAfter } from "@/lib/day"
import { type Derive, fromRecord, type Known, weakest } from "./known"

/** Months with any production among the last twelve whole or begun ones; it holds until this month ends. */
function deriveMonths(...[{ id, outputs }, today]: Parameters<Derive>): Known[] {
  const first = monthsAfter(`${today.slice(0, 7)}-01`, -11)
  const active = outputs.filter(({ month, quantity }) => month >= first && month <= today && quantity > 0)
  if (active.length === 0) return []
  const value = active.length >= 10 ? 3 : active.length >= 7 ? 2 : active.length >= 3 ? 1 : 0
  const on = active.map(({ month }) => month).sort()[0] ?? today
  return [{ value, grade: weakest(active), on, until: endOfMonth(today), source: { kind: "RECORD", id } }]
}

/** Orders delivered in full and in time over the last three months that have any; it holds until this month ends. */
function deriveDelivery(...[{ id, outputs }, today]: Parameters<Derive>): Known[] {
  const first = monthsAfter(`${today.slice(0, 7)}-01`, -3)
  const counted = outputs.filter(
    ({ month, ordered }) => month >= first && month <= today && ordered !== null && ordered > 0,
  )
  const ordered = counted.reduce((all, row) => all + (row.ordered ?? 0), 0)
  if (ordered === 0) return []
  const share = counted.reduce((all, row) => all + (row.onTime ?? 0), 0) / ordered
  const value = share >= 0.95 ? 3 : share >= 0.8 ? 2 : 1
  const on = counted.map(({ month }) => month).sort()[0] ?? today
  return [{ value, grade: weakest(counted), on, until: endOfMonth(today), source: { kind: "RECORD", id } }]
}

/** What is known of volume without asking. */
export const volume: Record<string, Derive> = {
  VO1: (product) => (product.hasCapacity ? fromRecord(product, 1, ["capacity", "capacityUnit"]) : []),
  VO2: deriveMonths,
  VO4: deriveDelivery,
}
