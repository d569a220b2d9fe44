import type { Action } from "@/lib/access"
import { isInForce, isPrepared } from "@/lib/mou/rules/status"
import type { MouStatus } from "@/lib/mou/schema/words"

type Way = { from: MouStatus; to: MouStatus }

const ends: Partial<Record<MouStatus, Action>> = {
  EXTENDED: "mou.extend",
  AMENDED: "mou.amend",
  ENDED: "mou.end",
  STOPPED: "mou.stop",
}

/** What somebody needs to be allowed to take an agreement from one status to the other. */
export function actionOf({ from, to }: Way): Action {
  if (to === "EVALUATION" || from === "EVALUATION") return ends[to] ?? "mou.evaluate"
  return ends[to] ?? (to === "ACTIVE" ? "mou.activate" : "mou.prepare")
}

/** Whether a step leads back to the draft. */
export function isBack({ from, to }: Way): boolean {
  return to === "DRAFTING" && from !== "PROPOSED" && from !== "STUDY"
}

/** Whether a step leaves the review of the TKKSD behind, so that its day has to be known. */
export function leavesReview({ from, to }: Way): boolean {
  return from === "TEAM_REVIEW" && to !== "DRAFTING" && to !== "STOPPED"
}

/** Whether a step leaves the consent of the DPRD behind, so that its number and day have to be known. */
export function leavesCouncil({ from, to }: Way): boolean {
  return from === "COUNCIL" && to !== "DRAFTING" && to !== "STOPPED"
}

/** Whether an agreement's facts may still be changed. */
export function isChangeable(status: MouStatus): boolean {
  return isInForce(status) || isPrepared(status)
}

/** What stands on an agreement; each makes it more than a proposal that can be taken away. */
export type Standing = {
  status: MouStatus
  steps: number
  obligations: number
  submissions: number
  interactions: number
  children: number
}

/** Whether an agreement may be taken away with all that belongs to it: only a proposal on which nothing stands yet. */
export function isRemovable({ status, ...standing }: Standing): boolean {
  return status === "PROPOSED" && Object.values(standing).every((count) => count === 0)
}
