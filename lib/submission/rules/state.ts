import { daysBetween } from "@/lib/day"
import type { SubmissionState } from "@/lib/submission/schema/words"

const next: Record<SubmissionState, readonly SubmissionState[]> = {
  SUBMITTED: ["ACKNOWLEDGED", "ACCEPTED", "REFUSED", "WITHDRAWN"],
  ACKNOWLEDGED: ["ACCEPTED", "REFUSED", "WITHDRAWN"],
  ACCEPTED: ["REALISED", "REFUSED", "WITHDRAWN"],
  REFUSED: ["ACCEPTED", "WITHDRAWN"],
  REALISED: [],
  WITHDRAWN: [],
}

/** Whether a submission may go from one state to the other; the database's `submission_can_become` says the same. */
export function canBecome(from: SubmissionState, to: SubmissionState): boolean {
  return next[from].includes(to)
}

/** Whether an answer is still owed. */
export function isWaiting(state: SubmissionState): boolean {
  return state === "SUBMITTED" || state === "ACKNOWLEDGED"
}

/** After so many days without an answer somebody should ask. */
export const longDays = 30

/** Days (ISO) that a submission's clock looks at. */
export type Clock = { state: SubmissionState; submittedOn: string; answeredOn: string | null }

/** Whole days an answer has been or was waited for: up to today while it is owed, to the answer's day after; null when taken back unanswered. */
export function daysWaiting({ state, submittedOn, answeredOn }: Clock, today: string): number | null {
  if (answeredOn) return daysBetween(submittedOn, answeredOn)
  return isWaiting(state) ? Math.max(0, daysBetween(submittedOn, today)) : null
}
