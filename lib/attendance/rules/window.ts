import type { AttendanceState } from "@/lib/attendance/schema/words"

/** Before the start people arrive and register; the hour before is when the door is open. */
export const opensBeforeMinutes = 60
/** A little beyond the end, for those who forgot; after that the list and the sheet are there. */
export const closesAfterMinutes = 30
/** A quarter of an hour is the opening with its anthem and speeches: whoever comes after it has missed teaching. */
export const lateAfterMinutes = 15

const minute = 60_000

type Hours = { startsAt: Date; endsAt: Date }

/** When people can check in to a session. */
export function checkInWindow({ startsAt, endsAt }: Hours): { from: Date; until: Date } {
  return {
    from: new Date(startsAt.getTime() - opensBeforeMinutes * minute),
    until: new Date(endsAt.getTime() + closesAfterMinutes * minute),
  }
}

/** Whether people can check in to a session at an instant, or why not: too early, or too late. */
export function checkInAt(hours: Hours, now: Date): "open" | "early" | "over" {
  const { from, until } = checkInWindow(hours)
  if (now < from) return "early"
  return now < until ? "open" : "over"
}

/** What somebody who arrives at an instant is: present, or late. */
export function arrivalState({ startsAt }: Pick<Hours, "startsAt">, at: Date): AttendanceState {
  return at.getTime() > startsAt.getTime() + lateAfterMinutes * minute ? "LATE" : "PRESENT"
}

/** When a tap on a phone happened: its own clock, unless that is in the future or before the door opened. */
export function trustedInstant(claimed: Date, { startsAt }: Pick<Hours, "startsAt">, now: Date): Date {
  const isPossible = claimed <= now && claimed.getTime() >= startsAt.getTime() - opensBeforeMinutes * minute
  return isPossible ? claimed : now
}
