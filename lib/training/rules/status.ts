import type { TrainingStatus } from "@/lib/training/schema/words"

const next: Record<TrainingStatus, readonly TrainingStatus[]> = {
  DRAFT: ["OPEN", "CANCELLED"],
  OPEN: ["CLOSED", "CANCELLED"],
  CLOSED: ["OPEN", "RUNNING", "CANCELLED"],
  RUNNING: ["DONE", "CANCELLED"],
  DONE: [],
  CANCELLED: [],
}

/** Whether a training may go from one status to the other; the database's `training_can_become` says the same. */
export function canBecome(from: TrainingStatus, to: TrainingStatus): boolean {
  return next[from].includes(to)
}

/** Whether attendance, results and corrections may still be written. */
export function isUnderWay(status: TrainingStatus): boolean {
  return status === "OPEN" || status === "CLOSED" || status === "RUNNING"
}

type Window = { status: TrainingStatus; opensAt: Date | null; closesAt: Date | null }

/** Whether people can enrol at an instant: the status is open and the registration window, where there is one, holds. */
export function takesEnrolments({ status, opensAt, closesAt }: Window, now: Date): boolean {
  return status === "OPEN" && (!opensAt || opensAt <= now) && (!closesAt || now < closesAt)
}
