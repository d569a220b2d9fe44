import type { Mood } from "@/components/ui/tag"
import type { IntakeState, Outcome } from "@/lib/intake/rules/states"

/** How an import's state looks. */
export const moods: Record<IntakeState, Mood> = {
  READING: "info",
  REFUSED: "bad",
  FAILED: "bad",
  JUDGED: "warn",
  SAVING: "info",
  SAVED: "good",
  UNDONE: "plain",
  REPAIRED: "good",
}

/** How what became of a row looks. */
export const outcomeMoods: Record<Outcome, Mood> = { ready: "good", warning: "warn", error: "bad", duplicate: "info" }
