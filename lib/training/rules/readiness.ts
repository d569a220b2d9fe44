import type { TrainingStatus } from "@/lib/training/schema/words"

/** What a plan needs before people can be invited to it. */
export type Plan = { venue: string; capacity: number; sessions: number }

/** What is missing before a training can be opened, in words; nothing when it can. */
export function listMissing({ venue, capacity, sessions }: Plan): string[] {
  return [
    sessions === 0 ? "paling sedikit satu sesi" : "",
    venue.trim() === "" ? "tempat" : "",
    capacity < 1 ? "jumlah kursi" : "",
  ].filter(Boolean)
}

/** Whether a training's own facts may still be changed. */
export function isChangeable(status: TrainingStatus): boolean {
  return status !== "DONE" && status !== "CANCELLED"
}

/** Whether a training may be taken away with all that belongs to it: only a plan nobody was ever enrolled in. */
export function isRemovable({ status, enrolments }: { status: TrainingStatus; enrolments: number }): boolean {
  return status === "DRAFT" && enrolments === 0
}
