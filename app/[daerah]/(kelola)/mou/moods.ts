import type { Mood } from "@/components/ui/tag"
import type { MouStatus } from "@/lib/mou/schema/words"

/** How an agreement's status looks. */
export const mouMoods: Record<MouStatus, Mood> = {
  PROPOSED: "plain",
  STUDY: "plain",
  DRAFTING: "info",
  TEAM_REVIEW: "info",
  COUNCIL: "info",
  READY: "warn",
  ACTIVE: "good",
  EVALUATION: "warn",
  EXTENDED: "good",
  AMENDED: "good",
  ENDED: "plain",
  STOPPED: "bad",
}
