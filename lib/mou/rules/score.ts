import type { Done, Owed } from "@/lib/obligation/rules/due"
import type { Recurrence } from "@/lib/obligation/schema/words"

/**
 * How promises stand on a day; a promise is one period of one obligation, so that tests, trainings and shelves are never
 * added up: all of them, those whose last day has passed, those done in full, and those done in full by their last day.
 */
export type Score = { promised: number; due: number; realised: number; onTime: number }

/** What nobody has promised. */
export const noScore: Score = { promised: 0, due: 0, realised: 0, onTime: 0 }

const months: Record<Exclude<Recurrence, "ONCE">, number> = { MONTH: 1, QUARTER: 3, SEMESTER: 6, YEAR: 12 }

/** The score of one obligation on a day (ISO) by the facts that count; the same as walking its periods one by one. */
export function scoreOf(owed: Owed, facts: readonly Done[], today: string): Score {
  const promised = indexOf(owed, owed.dueOn) + 1
  const due = owed.dueOn < today ? promised : today < owed.startsOn ? 0 : indexOf(owed, today)
  const told = facts.filter(({ doneOn }) => doneOn <= today).toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : 1))
  let [done, onTime] = [0, 0]
  for (const { doneOn, quantity } of told) {
    const before = Math.floor(done / owed.quantity)
    done += quantity
    const after = Math.min(due, Math.floor(done / owed.quantity))
    // What this fact completes is on time for the periods that had not ended on its day.
    if (doneOn <= owed.dueOn) onTime += Math.max(0, after - Math.max(before, indexOf(owed, doneOn)))
  }
  return { promised, due, realised: Math.min(promised, Math.floor(done / owed.quantity)), onTime }
}

/** Two scores together. */
export function addScores(one: Score, other: Score): Score {
  return {
    promised: one.promised + other.promised,
    due: one.due + other.due,
    realised: one.realised + other.realised,
    onTime: one.onTime + other.onTime,
  }
}

/** In which period (from 0) a day from the first on lies; days before the first are in the first. */
function indexOf({ recurs, startsOn }: Owed, day: string): number {
  if (recurs === "ONCE" || day <= startsOn) return 0
  const [from, to] = [partsOf(startsOn), partsOf(day)]
  const isShort = to.day < from.day && to.day < lastDayOf(to)
  return Math.floor(((to.year - from.year) * 12 + to.month - from.month - (isShort ? 1 : 0)) / months[recurs])
}

type Parts = { year: number; month: number; day: number }

/** The last day of a day's month, looked up only where it can matter. */
function lastDayOf({ year, month, day }: Parts): number {
  return day < 28 ? 28 : new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function partsOf(day: string): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}
