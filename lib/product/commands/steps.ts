import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { renew, requireLive, requireProduct } from "@/lib/product/commands/find"
import type { CheckProduct, Part, WithdrawProduct } from "@/lib/product/schema/steps"
import { Refusal } from "@/lib/refusal"

/** Confirm a part of a product as it stands: what the owner stated counts as seen, or as a document where there is one. */
export function checkProduct(actor: Actor, { id, part }: CheckProduct): Promise<{ id: string }> {
  return write(actor, "product.check", async (tx, audit) => {
    await requireLive(tx, actor, id)
    const confirmed = await confirm[part](tx, actor, id)
    audit({ detail: { part, confirmed } })
    if (confirmed === 0)
      throw new Refusal(
        "conflict",
        "Tidak ada lagi yang menunggu dicocokkan; mungkin rekan Anda baru saja melakukannya.",
      )
    await renew(tx, actor, { id, grade: "seen" })
    return { id }
  })
}

/** How each part is confirmed; answers how many rows were. */
const confirm: Record<Part, (tx: Tx, actor: Actor, id: string) => Promise<number>> = {
  RECORD: (tx, { tenantId, userId }, id) =>
    tx.$executeRaw`
      UPDATE product SET grade = CASE WHEN grade = 'stated' THEN 'seen' ELSE grade END, unseen = '{}', checked_by = ${userId}::uuid,
        checked_at = now()
      WHERE tenant_id = ${tenantId}::uuid AND id = ${id}::uuid AND (grade = 'stated' OR unseen <> '{}')`,
  PACKAGING: (tx, { tenantId }, id) =>
    tx.$executeRaw`
      UPDATE product_packaging SET grade = CASE WHEN document_id IS NULL THEN 'seen' ELSE 'document' END
      WHERE tenant_id = ${tenantId}::uuid AND product_id = ${id}::uuid AND grade = 'stated'`,
  LABEL: (tx, { tenantId }, id) =>
    tx.$executeRaw`
      UPDATE product_label l SET grade = CASE WHEN document_id IS NULL THEN 'seen' ELSE 'document' END
      WHERE tenant_id = ${tenantId}::uuid AND product_id = ${id}::uuid AND grade = 'stated' AND NOT EXISTS (
        SELECT FROM product_label n WHERE n.tenant_id = l.tenant_id AND n.product_id = l.product_id AND n.version > l.version)`,
  OUTPUT: (tx, { tenantId }, id) =>
    tx.$executeRaw`
      UPDATE product_output SET grade = 'seen'
      WHERE tenant_id = ${tenantId}::uuid AND product_id = ${id}::uuid AND grade = 'stated'`,
  CHANNEL: (tx, { tenantId }, id) =>
    tx.$executeRaw`
      UPDATE sales_channel SET grade = 'seen'
      WHERE tenant_id = ${tenantId}::uuid AND product_id = ${id}::uuid AND grade = 'stated'`,
}

/** Take a product out of the lists, and what was published of it from the public. */
export function withdrawProduct(actor: Actor, { id, reason }: WithdrawProduct): Promise<{ id: string }> {
  return write(actor, "product.withdraw", async (tx) => {
    const product = await requireProduct(tx, actor, id)
    if (product.withdrawnAt) throw new Refusal("conflict", "Produk ini sudah ditarik dari daftar.")
    await hideVersions(tx, actor, id)
    const data = { withdrawnAt: new Date(), withdrawnReason: reason }
    return tx.product.update({ where: key(actor, id), data, select: { id: true } })
  })
}

/** Put a withdrawn product back into the lists; it is published anew only when somebody does so. */
export function restoreProduct(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "product.restore", async (tx) => {
    const product = await requireProduct(tx, actor, id)
    if (!product.withdrawnAt) throw new Refusal("conflict", "Produk ini tidak sedang ditarik.")
    const data = { withdrawnAt: null, withdrawnReason: "" }
    await tx.product.update({ where: key(actor, id), data, select: { id: true } })
    await renew(tx, actor, { id })
    return { id }
  })
}

/** Nothing that was published of a product is shown any more; answers how many versions were. */
export async function hideVersions(tx: Tx, { tenantId }: Actor, productId: string): Promise<number> {
  const { count } = await tx.productVersion.updateMany({
    where: { tenantId, productId, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  })
  return count
}
