import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { type Template, usualTemplates } from "@/lib/message/rules/templates"
import type { TemplateEvent } from "@/lib/message/schema/words"

/** The words about an event: the daerah's own, with the day they were changed, or the usual ones. */
export type EventTemplate = Template & { changedAt: Date | null }

/** The words about every event, as they count now. */
export async function getEventTemplates(actor: Actor): Promise<Record<TemplateEvent, EventTemplate>> {
  const kept = await read(actor, (tx) =>
    tx.messageTemplate.findMany({
      where: { tenantId: actor.tenantId },
      select: { purpose: true, subject: true, text: true, updatedAt: true },
    }),
  )
  const of = (event: TemplateEvent): EventTemplate => {
    const own = kept.find(({ purpose }) => purpose === event)
    return own
      ? { subject: own.subject, text: own.text, changedAt: own.updatedAt }
      : { ...usualTemplates[event], changedAt: null }
  }
  return {
    INVITATION: of("INVITATION"),
    ENROLLED: of("ENROLLED"),
    WAITING: of("WAITING"),
    PROMOTED: of("PROMOTED"),
    SESSION_CHANGED: of("SESSION_CHANGED"),
    CANCELLED: of("CANCELLED"),
    REMINDER: of("REMINDER"),
    CERTIFICATE: of("CERTIFICATE"),
    FOLLOW_UP: of("FOLLOW_UP"),
  }
}
