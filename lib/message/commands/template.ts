import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import type { SaveTemplate } from "@/lib/message/schema/template"

/** Keep what is written to the people of a list, for everybody's next list. */
export function saveTemplate(actor: Actor, { id, text }: SaveTemplate) {
  return write(actor, "message.save-template", async (tx) => {
    const { tenantId, userId } = actor
    const known = await tx.messageTemplate.findFirst({ where: { tenantId, purpose: "LIST" }, select: { id: true } })
    const data = { text, accountId: userId, updatedAt: new Date() }
    if (known) return tx.messageTemplate.update({ where: key(actor, known.id), data, select: { id: true } })
    return tx.messageTemplate.create({ data: { id, purpose: "LIST", ...data }, select: { id: true } })
  })
}
