import type { Mood } from "@/components/ui/tag"
import type { TrainingStatus } from "@/lib/training/schema/words"

/** How a training's status looks. */
export const trainingMoods: Record<TrainingStatus, Mood> = {
  DRAFT: "plain",
  OPEN: "info",
  CLOSED: "warn",
  RUNNING: "info",
  DONE: "good",
  CANCELLED: "bad",
}
