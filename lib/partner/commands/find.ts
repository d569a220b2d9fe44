import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { visiblePartners } from "@/lib/partner/policy"
import { Refusal } from "@/lib/refusal"

/** Refuses a partner that the actor cannot see. */
export async function requirePartner(tx: Tx, actor: Actor, id: string): Promise<void> {
  const found = await tx.partner.findFirst({ where: { id, AND: visiblePartners(actor) }, select: { id: true } })
  if (!found) throw new Refusal("not-found", "Mitra ini tidak ditemukan.")
}
