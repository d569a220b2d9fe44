import { daysAfter } from "@/lib/day"
import { creditHourMinutes } from "@/lib/training/schema/words"

/** When something takes place; the end is no part of it. */
export type Span = { startsAt: Date; endsAt: Date }

/** The JP of a time span, 45 minutes each, rounded; breaks are for the officer to take off. */
export function creditHoursOf(minutes: number): number {
  return Math.max(0, Math.round(minutes / creditHourMinutes))
}

/** The minutes between two times of day (HH:MM). */
export function minutesBetween(from: string, to: string): number {
  return minutesOf(to) - minutesOf(from)
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}

/** Whether two spans share any moment; one that begins as the other ends does not. */
export function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** When and where a session takes place. */
type Meeting = Span & { place: string }

/** Whether people must hear of a change (null: no such session): of day, hours or place, of one that lies ahead or did. */
export function isNews(before: Meeting | null, after: Meeting | null, now: Date): boolean {
  const same = ({ startsAt, endsAt, place }: Meeting) => `${startsAt.getTime()} ${endsAt.getTime()} ${place}`
  if (before && after && same(before) === same(after)) return false
  return [before, after].some((session) => session !== null && session.startsAt > now)
}

/** The first session that is not over, or null; before all are, a training is not done. */
export function findUnfinished<S extends Span>(sessions: readonly S[], now: Date): S | null {
  const left = sessions.filter(({ endsAt }) => endsAt > now)
  return left.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null
}

/** The sessions that share time with the session before them, in the order they begin. */
export function listOverlaps<S extends Span>(sessions: readonly S[]): [S, S][] {
  const inOrder = [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return inOrder.flatMap((session, at) =>
    inOrder.slice(at + 1).flatMap((later): [S, S][] => (overlap(session, later) ? [[session, later]] : [])),
  )
}

type Days = { day: string; lastDay: string | null; skipSunday?: "on" }

/** The days (ISO) from the first to the last, without Sundays where those are skipped. */
export function listDays({ day, lastDay, skipSunday }: Days): string[] {
  const count = lastDay ? Math.round((Date.parse(lastDay) - Date.parse(day)) / 86_400_000) + 1 : 1
  const days = Array.from({ length: count }, (_, index) => daysAfter(day, index))
  return skipSunday ? days.filter((each) => new Date(each).getUTCDay() !== 0) : days
}
