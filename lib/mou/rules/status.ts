import { type MouStatus, optionalSteps } from "@/lib/mou/schema/words"

/** Every step that any daerah may take; the database's `mou_can_become` says the same. */
const graph: Record<MouStatus, readonly MouStatus[]> = {
  PROPOSED: ["STUDY", "DRAFTING", "TEAM_REVIEW", "COUNCIL", "READY", "ACTIVE", "STOPPED"],
  STUDY: ["DRAFTING", "TEAM_REVIEW", "COUNCIL", "READY", "ACTIVE", "STOPPED"],
  DRAFTING: ["TEAM_REVIEW", "COUNCIL", "READY", "ACTIVE", "STOPPED"],
  TEAM_REVIEW: ["DRAFTING", "COUNCIL", "READY", "ACTIVE", "STOPPED"],
  COUNCIL: ["DRAFTING", "READY", "ACTIVE", "STOPPED"],
  READY: ["DRAFTING", "ACTIVE", "STOPPED"],
  ACTIVE: ["EVALUATION", "EXTENDED", "AMENDED", "ENDED", "STOPPED"],
  EVALUATION: ["ACTIVE", "EXTENDED", "AMENDED", "ENDED", "STOPPED"],
  EXTENDED: ["EVALUATION", "EXTENDED", "AMENDED", "ENDED", "STOPPED"],
  AMENDED: ["EVALUATION", "EXTENDED", "AMENDED", "ENDED", "STOPPED"],
  ENDED: [],
  STOPPED: [],
}

const preparation: readonly MouStatus[] = ["PROPOSED", "STUDY", "DRAFTING", "TEAM_REVIEW", "COUNCIL", "READY", "ACTIVE"]

/** Whether any daerah may take an agreement from one status to the other. */
export function canBecome(from: MouStatus, to: MouStatus): boolean {
  return graph[from].includes(to)
}

/** What a daerah has decided: the steps it leaves out, and whether this agreement needs the consent of the DPRD. */
export type Path = { off: readonly MouStatus[]; needsCouncil: boolean }

/** The steps that may follow a status in a daerah, the next one forward first; no step that is taken there is passed over. */
export function listNextSteps(from: MouStatus, path: Path): MouStatus[] {
  const isLeftOut = (step: MouStatus) =>
    (step === "COUNCIL" && !path.needsCouncil) || (path.off.includes(step) && optionalSteps.some((one) => one === step))
  const at = preparation.indexOf(from)
  const ahead = at < 0 ? [] : preparation.slice(at + 1)
  const forward = ahead.find((step) => !isLeftOut(step))
  return graph[from].filter((to) => (ahead.includes(to) ? to === forward : !isLeftOut(to)))
}

/** Whether an agreement is in force: signed, and neither at its end nor stopped. */
export function isInForce(status: MouStatus): boolean {
  return status === "ACTIVE" || status === "EVALUATION" || status === "EXTENDED" || status === "AMENDED"
}

/** Whether an agreement is still being prepared. */
export function isPrepared(status: MouStatus): boolean {
  return preparation.includes(status) && status !== "ACTIVE"
}
