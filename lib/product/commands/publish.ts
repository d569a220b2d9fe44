import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { requireLive, requireProduct } from "@/lib/product/commands/find"
import { hideVersions } from "@/lib/product/commands/steps"
import { Refusal } from "@/lib/refusal"

/** Publish a product as it stands now, on the consent of the person whose it is; a version before it is no longer shown. */
export function publishProduct(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "product.publish", async (tx, audit) => {
    const product = await requireLive(tx, actor, id)
    const consentId = await requireConsent(tx, actor, product)
    const last = await tx.productVersion.aggregate({
      where: { tenantId: actor.tenantId, productId: id },
      _max: { version: true },
    })
    await hideVersions(tx, actor, id)
    const version = (last._max.version ?? 0) + 1
    audit({ detail: { version } })
    const content = await contentOf(tx, actor, id)
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

type Published = { enterpriseId: string; enterprise: { personId: string } }

async function requireConsent(tx: Tx, actor: Actor, { enterpriseId, enterprise }: Published): Promise<string> {
  const consent = await tx.consent.findFirst({
    where: {
      tenantId: actor.tenantId,
      personId: enterprise.personId,
      purpose: "CATALOGUE",
      withdrawnAt: null,
      grantedAt: { lte: new Date() },
    },
    orderBy: { grantedAt: "desc" },
    select: { id: true },
  })
  if (consent) return consent.id
  const path = actor.role === "owner" ? "usaha" : "umkm"
  throw new Refusal(
    "conflict",
    "Pemilik belum menyetujui bahwa usaha dan produknya tampil di katalog publik. Catat persetujuannya dahulu, lalu terbitkan.",
    null,
    [{ href: `/${actor.tenantSlug}/${path}/${enterpriseId}`, label: "Buka halaman usaha dan persetujuannya" }],
  )
}

/** What the public will read, as it is now: no phone, no address, nothing about the person. */
async function contentOf(tx: Tx, { tenantId }: Actor, id: string) {
  const found = await tx.product.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id } },
    select: {
      ...{ name: true, nameEn: true, commodity: true, description: true, descriptionEn: true, priceUnit: true },
      ...{ price: true, capacity: true, capacityUnit: true, minOrder: true, leadDays: true, shelfLife: true },
      ...{ barcode: true, hsCode: true },
      enterprise: { select: { name: true, brand: true, kelurahanCode: true } },
      photos: { orderBy: { position: "asc" }, select: { id: true, caption: true } },
      variants: {
        orderBy: { position: "asc" },
        select: { name: true, netContent: true, price: true, barcode: true },
      },
    },
  })
  const amount = (price: bigint | null) => (price === null ? null : String(price))
  return {
    ...found,
    price: amount(found.price),
    variants: found.variants.map((variant) => ({ ...variant, price: amount(variant.price) })),
  }
}
