import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { queuedRowsSql } from "@/lib/intake/policy"
import { findWaiting } from "@/lib/intake/queries/repair/rows"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"

/** Take a waiting row out of the queue for a reason; it stays in its import, marked. */
export function dropRow(actor: Actor, id: string, reason: string) {
  return write(actor, "repair.fix", async (tx, audit) => {
    const [row] = await findWaiting(tx, actor, { ids: [id], most: 1 })
    if (!row) throw new Refusal("not-found", "Baris ini tidak lagi menunggu perbaikan.")
    audit({ detail: { dropped: 1 } })
    const data = {
      settled: "DROPPED",
      settledAt: new Date(),
      settledBy: actor.userId,
      settledReason: redactText(reason),
    }
    await tx.intakeRow.updateMany({ where: { tenantId: actor.tenantId, id }, data })
    return { id }
  })
}

/** Hand the waiting rows of a kelurahan to a companion of it; says how many. */
export async function handOver(actor: Actor, { kelurahanCode, companionId }: HandOver): Promise<number> {
  let handed = 0
  await write(actor, "repair.hand-over", async (tx, audit) => {
    const { tenantId } = actor
    const companion = await tx.membership.findFirst({
      where: {
        ...{ tenantId, accountId: companionId, role: "companion", disabledAt: null },
        kelurahanCodes: { has: kelurahanCode },
      },
      select: { id: true },
    })
    if (!companion) throw new Refusal("not-found", "Pendamping ini tidak mendampingi kelurahan itu.", "share")
    handed = await tx.$executeRaw`
      UPDATE intake_row t SET handed_to = ${companionId}::uuid, handed_at = now()
       WHERE t.tenant_id = ${tenantId}::uuid AND t.id IN (
         SELECT r.id FROM intake_row r JOIN intake i ON i.tenant_id = ${tenantId}::uuid AND i.id = r.intake_id
          WHERE ${queuedRowsSql(actor)} AND r.kelurahan_code = ${kelurahanCode})`
    audit({ subject: companionId, detail: { kelurahan: kelurahanCode, rows: handed } })
    return null
  })
  return handed
}

export type HandOver = { kelurahanCode: string; companionId: string }
