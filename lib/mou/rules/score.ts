import { type Done, months, type Owed } from "@/lib/obligation/rules/due"

/**
 * How promises stand on a day; a promise is one period of one obligation, so that tests, trainings and shelves are never
 * added up: all of them, those whose last day has passed, those done in full, and those done in full by their last day.
 */
export type Score = { promised: number; due: number; realised: number; onTime: number }

/** What nobody has promised. */
export const noScore: Score = { promised: 0, due: 0, realised: 0, onTime: 0 }

/** The score of one obligation on a day (ISO) by the facts that count; the same as walking its periods one by one. */
export function scoreOf(owed: Owed, facts: readonly Done[], today: string): Score {
  const { quantity, startsOn, dueOn } = owed
  const periodOf = numberPeriods(owed)
  const promised = periodOf(dueOn) + 1
  const due = dueOn < today ? promised : today < startsOn ? 0 : periodOf(today)
  const told = facts.filter(({ doneOn }) => doneOn <= today).sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1))
  let [done, onTime] = [0, 0]
  for (const fact of told) {
    const before = Math.floor(done / quantity)
    done += fact.quantity
    const after = Math.min(due, Math.floor(done / quantity))
    // What this fact completes is on time for the periods that had not ended on its day.
    if (fact.doneOn <= dueOn && after > before) onTime += Math.max(0, after - Math.max(before, periodOf(fact.doneOn)))
  }
  return { promised, due, realised: Math.min(promised, Math.floor(done / quantity)), onTime }
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
function numberPeriods({ recurs, startsOn }: Owed): (day: string) => number {
  if (recurs === "ONCE") return () => 0
  const [from, first, length] = [monthOf(startsOn), dayOfMonth(startsOn), months[recurs]]
  return (day) => {
    if (day <= startsOn) return 0
    const on = dayOfMonth(day)
    const isShort = on < first && (on < 28 || on < lastOfMonth(day))
    return Math.floor((monthOf(day) - from - (isShort ? 1 : 0)) / length)
  }
}

/** The last day of a day's month. */
function lastOfMonth(day: string): number {
  return new Date(Date.UTC(numberIn(day, 0, 4), numberIn(day, 5, 7), 0)).getUTCDate()
}

/** A day's month, counted through the years. */
function monthOf(day: string): number {
  return numberIn(day, 0, 4) * 12 + numberIn(day, 5, 7)
}

function dayOfMonth(day: string): number {
  return numberIn(day, 8, 10)
}

/** A number within a day (ISO), digit by digit: an overview asks for a hundred thousand of them. */
function numberIn(day: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + day.charCodeAt(at) - 48
  return number
}
