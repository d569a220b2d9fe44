import { daysAfter } from "@/lib/day"
import {
  type Applied,
  type Change,
  type FollowUpDay,
  type FollowUpState,
  followUpDays,
  movingChanges,
} from "@/lib/follow-up/rules/words"
import { readingIn } from "@/lib/zone"

/** For how many days an answer is waited for once it was asked. */
export const askedDays = 21

/** The days (ISO) on which is asked: so many days after the day, where the training was, of its last session. */
export function dueDays(lastSession: Date, timeZone: string): { days: FollowUpDay; dueOn: string; closesOn: string }[] {
  const { day } = readingIn(timeZone, lastSession)
  return followUpDays.map((days) => {
    const dueOn = daysAfter(day, days)
    return { days, dueOn, closesOn: closingDay(dueOn) }
  })
}

/** The last day (ISO) of waiting for an answer that was asked for on a day. */
function closingDay(askedOn: string): string {
  return daysAfter(askedOn, askedDays)
}

/** Whether an answer is taken on a day: once it is due and as long as there is none; a late answer counts too. */
export function takesAnswer({ state, dueOn }: { state: FollowUpState; dueOn: string }, today: string): boolean {
  return state !== "ANSWERED" && dueOn <= today
}

/** Whether an answer is a success: applied fully or in part. Silence and waiting never are. */
export function isApplied({ state, applied }: { state: FollowUpState; applied: Applied | null }): boolean {
  return state === "ANSWERED" && (applied === "FULLY" || applied === "PARTLY")
}

/** An answer with what it rests on. */
export type Evidence = {
  state: FollowUpState
  changes: readonly Change[]
  hasPhoto: boolean
  number: number | bigint | null
}

/** Whether a product moved: an answer names a change of the product or its market, and a photo or a number shows it. */
export function hasMoved({ state, changes, hasPhoto, number }: Evidence): boolean {
  const moving: readonly Change[] = movingChanges
  return state === "ANSWERED" && changes.some((change) => moving.includes(change)) && (hasPhoto || number !== null)
}
