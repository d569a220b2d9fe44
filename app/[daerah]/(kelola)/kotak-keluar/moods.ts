import type { Mood } from "@/components/ui/tag"
import type { MessageState } from "@/lib/message/schema/words"

/** How a message's state looks. */
export const messageMoods: Record<MessageState, Mood> = {
  QUEUED: "info",
  SENDING: "info",
  SENT: "good",
  FAILED: "bad",
  PREPARED: "warn",
  OPENED: "good",
  REPLACED: "info",
}
