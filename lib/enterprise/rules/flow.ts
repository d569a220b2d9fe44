import type { Status } from "@/lib/enterprise/schema/enterprise"

/** What a check may propose to the agency, in the words people read. */
export const proposals = {
  APPROVED: "Usul disahkan",
  CLOSED: "Usul ditutup",
  MOVED: "Usul dicatat pindah",
} as const
export type Proposal = keyof typeof proposals

/** Which status may follow which; the database holds the same table in `can_become`. */
const next: Record<Status, readonly Status[]> = {
  DRAFT: ["SUBMITTED", "CLOSED", "MERGED"],
  SUBMITTED: ["CHECKED", "NEEDS_REPAIR", "REJECTED", "CLOSED", "MOVED", "MERGED"],
  CHECKED: ["APPROVED", "NEEDS_REPAIR", "REJECTED", "CLOSED", "MOVED", "MERGED"],
  APPROVED: ["CHECKED", "NEEDS_REPAIR", "EXPIRED", "CLOSED", "MOVED", "MERGED"],
  EXPIRED: ["CHECKED", "NEEDS_REPAIR", "CLOSED", "MOVED", "MERGED"],
  NEEDS_REPAIR: ["SUBMITTED", "CHECKED", "REJECTED", "CLOSED", "MOVED", "MERGED"],
  REJECTED: ["SUBMITTED", "MERGED"],
  CLOSED: ["SUBMITTED", "MERGED"],
  MOVED: ["SUBMITTED", "MERGED"],
  // What a merge took is put back as it was.
  MERGED: ["DRAFT", "SUBMITTED", "CHECKED", "APPROVED", "EXPIRED", "NEEDS_REPAIR", "REJECTED", "CLOSED", "MOVED"],
}

/** Whether an enterprise may go from one status to the other. */
export function canBecome(from: Status, to: Status): boolean {
  return next[from].includes(to)
}
