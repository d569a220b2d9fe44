import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { recompute } from "@/lib/recompute"
import { Refusal } from "@/lib/refusal"

/** A product's record inside a command; one that the actor cannot see is refused as if it were not there. */
export async function requireProduct(tx: Tx, actor: Actor, id: string) {
  const found = await tx.product.findFirst({
    where: { id, AND: visibleProducts(actor) },
    omit: { tenantId: true },
    include: { enterprise: { select: { status: true, personId: true } } },
  })
  if (!found) throw new Refusal("not-found", "Produk ini tidak ditemukan.")
  return found
}

/** The same, refused while the product is withdrawn or its business is gone into another record. */
export async function requireLive(tx: Tx, actor: Actor, id: string) {
  const product = await requireProduct(tx, actor, id)
  if (product.withdrawnAt)
    throw new Refusal("conflict", "Produk ini sudah ditarik dari daftar. Pulihkan dahulu, baru diubah.")
  if (product.enterprise.status === "MERGED")
    throw new Refusal("conflict", "Usaha ini sudah digabung ke catatan lain. Ubah produknya di sana.")
  return product
}

type Known = { id: string; rowId?: string; grade?: EvidenceGrade }

/** Compute a product anew because its record was changed; `rowId` is the row that says so, if not the product itself. */
export async function renew(tx: Tx, actor: Actor, { id, rowId, grade }: Known): Promise<void> {
  await recompute(tx, actor, { productIds: [id], reason: { cause: "RECORD", id: rowId ?? id, grade } })
}
