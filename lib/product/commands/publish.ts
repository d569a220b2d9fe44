import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { statuses } from "@/lib/enterprise/schema/enterprise"
import { requireProduct } from "@/lib/product/commands/find"
import { hideVersions } from "@/lib/product/commands/steps"
import { findConsent, getContent } from "@/lib/product/queries/publication"
import { linksToMend, listUnready, sayUnready } from "@/lib/product/rules/publication"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

type Product = Awaited<ReturnType<typeof requireProduct>>

/** Publish a product as it stands now, on the consent of the person whose it is; a version before it is no longer shown. */
export function publishProduct(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "product.publish", async (tx, audit) => {
    const product = await requireProduct(tx, actor, id)
    await refuseUnready(tx, actor, product)
    const consentId = await requireConsent(tx, actor, product)
    const last = await tx.productVersion.aggregate({
      where: { tenantId: actor.tenantId, productId: id },
      _max: { version: true },
    })
    await hideVersions(tx, actor, id)
    const version = (last._max.version ?? 0) + 1
    audit({ detail: { version } })
    const content = await getContent(tx, actor, id)
    const data = { id: uuidv7(), productId: id, version, content, consentId, role: actor.role }
    await tx.productVersion.create({ data, select: { id: true } })
    return { id }
  })
}

/** Take what was published of a product from the public. */
export function unpublishProduct(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "product.unpublish", async (tx, audit) => {
    await requireProduct(tx, actor, id)
    const hidden = await hideVersions(tx, actor, id)
    if (hidden === 0) throw new Refusal("conflict", "Produk ini sedang tidak terbit.")
    audit({ detail: { hidden } })
    return { id }
  })
}

/** The public sees no product without a photo, a word about it and a price, nor one of a business that is not approved. */
async function refuseUnready(tx: Tx, actor: Actor, product: Product): Promise<void> {
  const { id, enterpriseId, description, price, enterprise } = product
  if (product.withdrawnAt)
    throw new Refusal("conflict", "Produk ini sudah ditarik dari daftar. Pulihkan dahulu, baru diterbitkan.")
  const photos = await tx.productPhoto.count({ where: { tenantId: actor.tenantId, productId: id } })
  const status = keyOf(statuses, enterprise.status)
  const unready = listUnready({ photos, description, price, status })
  if (unready.length === 0) return
  throw new Refusal("conflict", sayUnready(unready, status), null, linksToMend(unready, { actor, id, enterpriseId }))
}

async function requireConsent(tx: Tx, actor: Actor, { enterpriseId, enterprise }: Product): Promise<string> {
  const consentId = await findConsent(tx, actor, enterprise.personId)
  if (consentId) return consentId
  if (actor.role === "owner")
    throw new Refusal("conflict", "Centang persetujuan Anda dahulu, lalu terbitkan.", "agrees")
  throw new Refusal(
    "conflict",
    "Pemilik belum menyetujui bahwa usaha dan produknya tampil di katalog publik. Catat persetujuannya dahulu, lalu terbitkan.",
    null,
    [{ href: `/${actor.tenantSlug}/umkm/${enterpriseId}`, label: "Buka halaman usaha dan persetujuannya" }],
  )
}
