import { MessageTable } from "@/app/[daerah]/(kelola)/kotak-keluar/message-table"
import { Card } from "@/components/ui/card"
import type { Actor } from "@/lib/access"
import { listMessagesTo } from "@/lib/message/queries/outbox"

/** The last messages to the owner about trainings; nothing where none was written. */
export async function MessageCard({ actor, id, zone }: { actor: Actor; id: string; zone: string }) {
  const messages = await listMessagesTo(actor, id)
  if (messages.length === 0) return null
  return (
    <Card title="Pesan">
      <MessageTable slug={actor.tenantSlug} zone={zone} messages={messages} />
    </Card>
  )
}
