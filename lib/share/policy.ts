import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleProducts } from "@/lib/product/policy"

/** The links an actor can see: those of the products they can see. */
export function visibleShares(actor: Actor): Prisma.ProductShareWhereInput {
  return { tenantId: actor.tenantId, product: visibleProducts(actor) }
}

/** The one open link whose code somebody holds, whoever they are. */
export function openShare(actor: Actor, codeHash: Uint8Array<ArrayBuffer>, now: Date): Prisma.ProductShareWhereInput {
  const live = { withdrawnAt: null, enterprise: { status: { notIn: ["MERGED", "CLOSED", "REJECTED"] } } }
  return { tenantId: actor.tenantId, codeHash, revokedAt: null, expiresAt: { gt: now }, product: live }
}
