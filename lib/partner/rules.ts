import type { TrainingStatus } from "@/lib/training/schema/words"

/** Whether a partner writes about participants: once it is settled who takes part, and as long as there is something to add. */
export function takesNotes(status: TrainingStatus): boolean {
  return status === "CLOSED" || status === "RUNNING" || status === "DONE"
}

/** A partner's training as the order of its list sees it. */
export type Dated = { startsAt: Date | null; endsAt: Date | null }

/** The trainings that are still to come or under way, the next first, and those that are over, the latest first. */
export function splitByTime<T extends Dated>(trainings: readonly T[], now: Date): { next: T[]; over: T[] } {
  const at = (instant: Date | null, otherwise: number) => instant?.getTime() ?? otherwise
  const isOver = ({ endsAt }: T) => endsAt !== null && endsAt <= now
  const next = trainings.filter((one) => !isOver(one))
  const over = trainings.filter(isOver)
  return {
    next: next.sort((a, b) => at(a.startsAt, Number.MAX_SAFE_INTEGER) - at(b.startsAt, Number.MAX_SAFE_INTEGER)),
    over: over.sort((a, b) => at(b.endsAt, 0) - at(a.endsAt, 0)),
  }
}
