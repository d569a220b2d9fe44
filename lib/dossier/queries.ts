import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import type { Dossier } from "@/lib/dossier/rules"
import { permitKinds } from "@/lib/permit/schema/words"
import { visibleProducts } from "@/lib/product/policy"
import { commodities, packagingLevels } from "@/lib/product/schema/words"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

// Named one by one: neither NIK nor NPWP nor what it earns can come into a dossier.
const shown = {
  ...{ id: true, name: true, nameEn: true, commodity: true, description: true, descriptionEn: true, shelfLife: true },
  ...{ hsCode: true, barcode: true, price: true, priceUnit: true, capacity: true, capacityUnit: true, minOrder: true },
  leadDays: true,
  photos: { orderBy: { position: "asc" }, take: 1, select: { document: { select: openableDocument } } },
  variants: { orderBy: { position: "asc" }, select: { name: true, netContent: true, price: true } },
  packaging: { select: { level: true, material: true, size: true, netContent: true, units: true } },
  enterprise: {
    select: { id: true, name: true, brand: true, person: { select: { name: true, phone: true, consents: true } } },
  },
} as const

/** Everything a dossier says of a product, or null when there is none for this actor; the owner's number only where the owner agreed. */
export async function getDossier(actor: Actor, id: string): Promise<Dossier | null> {
  const found = await read(actor, async (tx) => {
    const product = await tx.product.findFirst({
      where: { id, withdrawnAt: null, AND: visibleProducts(actor) },
      select: shown,
    })
    if (!product) return null
    const { today } = await getCalendar(tx, actor)
    const permits = await tx.permit.findMany({
      where: {
        ...{ tenantId: actor.tenantId, enterpriseId: product.enterprise.id, state: "VALID", grade: { not: "stated" } },
        OR: [{ expiresOn: null }, { expiresOn: { gte: new Date(today) } }],
        AND: { OR: [{ products: { none: {} } }, { products: { some: { productId: id } } }] },
      },
      orderBy: [{ kind: "asc" }, { id: "asc" }],
      select: { kind: true, title: true, number: true, issuer: true, expiresOn: true },
    })
    return { product, permits }
  })
  if (!found) return null
  const { photos, enterprise, commodity, packaging, ...product } = found.product
  const { person, name, brand } = enterprise
  const agreed = person.consents.some(({ purpose, withdrawnAt }) => withdrawnAt === null && purpose === "PARTNER")
  return {
    ...product,
    commodity: keyOf(commodities, commodity),
    packaging: packaging.map((row) => ({ ...row, level: keyOf(packagingLevels, row.level) })),
    permits: found.permits.map(({ kind, expiresOn, ...permit }) => ({
      ...permit,
      kind: keyOf(permitKinds, kind),
      expiresOn: expiresOn && dayOf(expiresOn),
    })),
    maker: [name, brand].filter(Boolean).join(", "),
    contact: agreed && person.phone ? `${person.name}, ${person.phone}` : null,
    photo: (await openDocument(actor, photos[0]?.document))?.bytes ?? null,
  }
}
