import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import type { SaveEventTemplate, SaveTemplate } from "@/lib/message/schema/template"
import type { TemplateEvent } from "@/lib/message/schema/words"

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

/** Keep the daerah's own words about an event, for every message from now on. */
export function saveEventTemplate(actor: Actor, { id, event, subject, text }: SaveEventTemplate) {
  return write(actor, "message.change-template", async (tx, audit) => {
    audit({ detail: { event } })
    const { tenantId, userId } = actor
    return tx.messageTemplate.upsert({
      where: { tenantId_purpose: { tenantId, purpose: event } },
      create: { id, purpose: event, subject, text },
      update: { subject, text, accountId: userId, updatedAt: new Date() },
      select: { id: true },
    })
  })
}

/** Go back to the usual words about an event. */
export async function resetEventTemplate(actor: Actor, event: TemplateEvent): Promise<void> {
  await write(actor, "message.change-template", async (tx, audit) => {
    audit({ detail: { event, reset: true } })
    await tx.messageTemplate.deleteMany({ where: { tenantId: actor.tenantId, purpose: event } })
    return null
  })
}
