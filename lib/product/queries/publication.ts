import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { statuses } from "@/lib/enterprise/schema/enterprise"
import { visibleProducts } from "@/lib/product/policy"
import { compareContents } from "@/lib/product/rules/difference"
import { listUnready, standingOf } from "@/lib/product/rules/publication"
import { Content } from "@/lib/product/schema/content"
import { keyOf } from "@/lib/vocabulary"

/** How a product stands before the public, or null when there is none for this actor. */
export type Publication = NonNullable<Awaited<ReturnType<typeof getPublication>>>

/**
 * How a product stands before the public: the version shown and since when, why one that was published is not, what keeps
 * it from being published, the consent in force, and what reads otherwise now; null when there is none for this actor.
 */
export async function getPublication(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.product.findFirst({ where: { id, AND: visibleProducts(actor) }, select: known })
    if (!found) return null
    const { versions, enterprise, photos, description, price, ...product } = found
    const status = keyOf(statuses, enterprise.status)
    const { shown, stopped } = standingOf(versions, status)
    return {
      ...product,
      enterprise: { ...enterprise, status },
      consentId: await findConsent(tx, actor, enterprise.personId),
      unready: listUnready({ photos: photos.length, description, price, status }),
      shown: shown && { version: shown.version, at: shown.at },
      stopped,
      differences: shown
        ? compareContents(Content.parse(shown.content), Content.parse(await getContent(tx, actor, id)))
        : [],
    }
  })
}

const known = {
  ...{ id: true, name: true, description: true, price: true, withdrawnAt: true },
  photos: { take: 1, select: { id: true } },
  enterprise: { select: { id: true, name: true, status: true, personId: true } },
  versions: {
    orderBy: { version: "desc" },
    take: 1,
    where: { withdrawnAt: null },
    select: { version: true, at: true, withdrawnAt: true, content: true, consent: { select: { withdrawnAt: true } } },
  },
} as const

/** The consent in force by which a person's products may be shown to the public, or null. */
export async function findConsent(tx: Tx, { tenantId }: Actor, personId: string): Promise<string | null> {
  const consent = await tx.consent.findFirst({
    where: { tenantId, personId, purpose: "CATALOGUE", withdrawnAt: null, grantedAt: { lte: new Date() } },
    orderBy: { grantedAt: "desc" },
    select: { id: true },
  })
  return consent?.id ?? null
}

/** What the public would read of a product, as it is now: no phone, no address, nothing about the person. */
export async function getContent(tx: Tx, { tenantId }: Actor, id: string) {
  const found = await tx.product.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id } },
    select: {
      ...{ name: true, nameEn: true, commodity: true, description: true, descriptionEn: true, priceUnit: true },
      ...{ price: true, capacity: true, capacityUnit: true, minOrder: true, leadDays: true, shelfLife: true },
      ...{ barcode: true, hsCode: true },
      enterprise: { select: { name: true, brand: true, kelurahanCode: true } },
      photos: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { id: true, caption: true } },
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
