import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import type { RenewTicket } from "@/lib/enrolment/schema"
import { Refusal } from "@/lib/refusal"
import { ticketOf } from "@/lib/ticket"

/**
 * End the personal links given out to a participant and begin a new one, which messages not yet sent carry at once; from the
 * version that was seen, so that a form sent twice ends no second link.
 */
export function renewTicket(actor: Actor, { id, ticketVersion }: RenewTicket): Promise<{ id: string }> {
  return write(actor, "enrolment.renew-ticket", async (tx, audit) => {
    const found = await tx.enrolment.findFirst({
      where: { id, AND: visibleEnrolments(actor) },
      select: { trainingId: true, ticketVersion: true },
    })
    if (!found) throw new Refusal("not-found", "Pendaftaran ini tidak ditemukan.")
    audit({ detail: { training: found.trainingId } })
    if (found.ticketVersion !== ticketVersion) return { id }

    const ticketOfVersion = (version: number) => ticketOf(actor.tenantId, { id, ticketVersion: version })
    const [before, after] = [ticketOfVersion(ticketVersion), ticketOfVersion(ticketVersion + 1)]
    await tx.enrolment.update({
      where: key(actor, id),
      data: { ticketVersion: ticketVersion + 1 },
      select: { id: true },
    })
    await tx.$executeRaw`
      UPDATE message SET body = replace(body, ${before}, ${after})
      WHERE tenant_id = ${actor.tenantId}::uuid AND enrolment_id = ${id}::uuid AND state IN ('QUEUED', 'PREPARED')`
    return { id }
  })
}
