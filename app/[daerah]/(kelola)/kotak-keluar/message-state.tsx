import { messageMoods } from "@/app/[daerah]/(kelola)/kotak-keluar/moods"
import { Tag } from "@/components/ui/tag"
import { isMailReady } from "@/lib/mail"
import { type MessageState, messageStates } from "@/lib/message/schema/words"

/** Where a message stands; what waits for a mail server that is not set says so. */
export function MessageStateTag({ state }: { state: MessageState }) {
  if (state === "QUEUED" && !isMailReady()) return <Tag mood="warn">Tidak dikirim: surel belum diatur</Tag>
  return <Tag mood={messageMoods[state]}>{messageStates[state]}</Tag>
}
