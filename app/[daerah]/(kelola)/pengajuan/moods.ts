import type { Mood } from "@/components/ui/tag"
import type { SubmissionState } from "@/lib/submission/schema/words"

/** The mood of each state; the words say it too. */
export const submissionMoods: Record<SubmissionState, Mood> = {
  SUBMITTED: "warn",
  ACKNOWLEDGED: "info",
  ACCEPTED: "good",
  REFUSED: "bad",
  REALISED: "good",
  WITHDRAWN: "plain",
}
