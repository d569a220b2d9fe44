import type { AttendanceState } from "@/lib/attendance/schema/words"

/** A session as far as its length matters. */
export type Length = { startsAt: Date; endsAt: Date; creditHours: number }

/** A session, and whether somebody was there; null is not recorded. */
export type Attended = Length & { state: AttendanceState | null }

/** Whether a state counts as having been there: late is there, excused is not (nothing was learnt), and neither is unrecorded. */
export function isThere(state: AttendanceState | null): boolean {
  return state === "PRESENT" || state === "LATE"
}

/** Minutes on the clock of the sessions somebody was at; whoever came late counts as there for the whole session. */
export function attendedMinutes(sessions: readonly Attended[]): number {
  return sum(sessions.filter(({ state }) => isThere(state)).map(minutesOf))
}

/** Credit hours (JP) of the sessions somebody was at: the true hours of a certificate. */
export function attendedCreditHours(sessions: readonly Attended[]): number {
  return sum(sessions.filter(({ state }) => isThere(state)).map(({ creditHours }) => creditHours))
}

/** The part of the whole training somebody was at, 0 to 1: of its credit hours, or of its minutes when it has no credit hours. */
export function attendedShare(sessions: readonly Attended[]): number {
  const hasCredit = sessions.some(({ creditHours }) => creditHours > 0)
  const attended = hasCredit ? attendedCreditHours(sessions) : attendedMinutes(sessions)
  const whole = hasCredit ? sum(sessions.map(({ creditHours }) => creditHours)) : sum(sessions.map(minutesOf))
  return whole === 0 ? 0 : attended / whole
}

function minutesOf({ startsAt, endsAt }: Length): number {
  return (endsAt.getTime() - startsAt.getTime()) / 60_000
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
