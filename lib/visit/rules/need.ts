import { daysAfter } from "@/lib/day"

/** Why an enterprise is to be visited, most urgent first, in the words people read. */
export const needs = {
  repair: "Perlu perbaikan",
  expiry: "Pengesahan kedaluwarsa atau segera habis",
  unchecked: "Belum pernah diperiksa",
  assigned: "Ditugaskan kepada Anda",
  facts: "Ada data yang kedaluwarsa",
} as const
export type Need = keyof typeof needs

/** So many days before its last day an approval is to be renewed. */
export const renewDays = 60
/** An assignment counts as done for so many days after a visit; the record itself says no more when it was given. */
export const assignedRestDays = 30
/** What a companion can do in a day; the list of a day is so long. */
export const dayGoal = 20

/** What the list of visits knows of an enterprise; days are ISO dates. */
export type Standing = {
  status: string
  validUntil: string | null
  isMine: boolean
  lastVisitOn: string | null
  hasExpiredFacts: boolean
}

/** Every reason to visit an enterprise today, most urgent first; what waits for the agency's decision needs none. */
export function needsOf(standing: Standing, today: string): Need[] {
  const { status, validUntil, isMine, lastVisitOn, hasExpiredFacts } = standing
  const isRested = lastVisitOn === null || lastVisitOn < daysAfter(today, -assignedRestDays)
  const isKept = status === "APPROVED" || status === "EXPIRED"
  const holds: Record<Need, boolean> = {
    repair: status === "NEEDS_REPAIR",
    expiry: status === "EXPIRED" || (status === "APPROVED" && validUntil !== null && isDue(validUntil, today)),
    unchecked: status === "DRAFT" || status === "SUBMITTED",
    assigned: isMine && isRested && !gone.includes(status),
    facts: isKept && hasExpiredFacts,
  }
  return needOrder.filter((need) => holds[need])
}

/** The place of an enterprise in the order of need: 1 is most urgent, one more than the number of needs is not urgent. */
export function needRank(reasons: readonly Need[]): number {
  const [first] = reasons
  return first ? needOrder.indexOf(first) + 1 : restRank
}

/** Whether an approval is to be renewed: it ends within so many days, or has ended. */
export function isDue(validUntil: string, today: string): boolean {
  return validUntil < daysAfter(today, renewDays)
}

const needOrder: readonly Need[] = ["repair", "expiry", "unchecked", "assigned", "facts"]
/** The rank of what needs no visit. */
export const restRank = 6
/** Waiting for a decision, or at work no more: an assignment asks nothing here. */
export const gone = ["CHECKED", "REJECTED", "CLOSED", "MOVED", "MERGED"]
