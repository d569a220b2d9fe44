import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"
import { openNpwp } from "@/lib/seal"

/** Show the whole NPWP of an enterprise once; who looked and why stays in its timeline. */
export function revealNpwp(actor: Actor, id: string, reason: string): Promise<{ id: string; npwp: string }> {
  return write(actor, "enterprise.reveal-npwp", async (tx, audit) => {
    const where = { id, AND: visibleEnterprises(actor) }
    const enterprise = await tx.enterprise.findFirst({ where, select: { npwpCipher: true } })
    if (!enterprise?.npwpCipher) throw new Refusal("not-found", "NPWP belum tercatat.")
    audit({ detail: { reason: redactText(reason) } })
    return { id, npwp: openNpwp(enterprise.npwpCipher, { tenantId: actor.tenantId, id }) }
  })
}
