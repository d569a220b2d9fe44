import { daysAfter, monthsAfter } from "@/lib/day"
import type { Recurrence } from "@/lib/obligation/schema/words"

/** What is owed: so much by a day, or so much in every period from the first day to the last (ISO). */
export type Owed = { quantity: number; recurs: Recurrence; startsOn: string; dueOn: string }

/** A stretch of days (ISO, both inside) in which a quantity is owed by its end. */
export type Period = { from: string; to: string }

/** A dated fact that counts: so much on a day (ISO). */
export type Done = { doneOn: string; quantity: number }

/** How many months a period of what recurs has. */
export const months: Record<Exclude<Recurrence, "ONCE">, number> = { MONTH: 1, QUARTER: 3, SEMESTER: 6, YEAR: 12 }

/** The periods of an obligation in order, without gaps; the last ends on the last day even when it is shorter. */
export function listPeriods({ recurs, startsOn, dueOn }: Owed): Period[] {
  if (recurs === "ONCE") return [{ from: startsOn, to: dueOn }]
  const periods: Period[] = []
  for (let from = startsOn; from <= dueOn; ) {
    const next = monthsAfter(startsOn, months[recurs] * (periods.length + 1))
    const end = daysAfter(next, -1)
    periods.push({ from, to: end < dueOn ? end : dueOn })
    from = next
  }
  return periods
}

/** How an obligation stands on a day: promised in all, due so far (of periods whose last day has passed), and done; never mixed. */
export type Standing = { promised: number; due: number; done: number; onTime: number; nextDue: string | null }

/** Where an obligation stands on a day (ISO) by the facts that count; their order does not matter. */
export function standingOf(owed: Owed, facts: readonly Done[], today: string): Standing {
  const periods = listPeriods(owed)
  const passed = periods.filter(({ to }) => to < today)
  const doneBy = (day: string) => sum(facts.filter(({ doneOn }) => doneOn <= day))
  const onTime = passed.map(({ to }, before) => {
    const beyond = doneBy(to) - before * owed.quantity
    return Math.max(0, Math.min(owed.quantity, beyond))
  })
  const done = doneBy(today)
  const open = periods.find(({ to }, before) => to >= today && done < (before + 1) * owed.quantity)
  return {
    promised: periods.length * owed.quantity,
    due: passed.length * owed.quantity,
    done,
    onTime: onTime.reduce((all, one) => all + one, 0),
    nextDue: open?.to ?? null,
  }
}

function sum(facts: readonly Done[]): number {
  return facts.reduce((all, { quantity }) => all + quantity, 0)
}
