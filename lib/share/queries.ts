import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import { permitKinds } from "@/lib/permit/schema/words"
import { commodities, packagingLevels } from "@/lib/product/schema/words"
import { evidenceGrades, isVerified } from "@/lib/readiness/schema/words"
import { hashCode } from "@/lib/secret"
import { openShare, visibleShares } from "@/lib/share/policy"
import { shareState } from "@/lib/share/rules"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

/** The links made for a product, newest first, each with how it stands; none of them says its code. */
export async function listShares(actor: Actor, productId: string, now: Date) {
  const rows = await read(actor, (tx) =>
    tx.productShare.findMany({
      where: { productId, AND: visibleShares(actor) },
      orderBy: { id: "desc" },
      take: 50,
      select: { id: true, at: true, expiresAt: true, revokedAt: true, showsPhone: true, role: true },
    }),
  )
  return rows.map((row) => ({ ...row, state: shareState(row, now) }))
}

// Named one by one: nothing else of a product, its business or its owner goes out by a link.
const shown = {
  ...{ id: true, name: true, nameEn: true, commodity: true, description: true, descriptionEn: true, shelfLife: true },
  ...{ hsCode: true, barcode: true, price: true, priceUnit: true, capacity: true, capacityUnit: true, minOrder: true },
  leadDays: true,
  photos: { orderBy: { position: "asc" }, select: { id: true, caption: true } },
  variants: { orderBy: { position: "asc" }, select: { id: true, name: true, netContent: true, price: true } },
  packaging: { select: { id: true, level: true, material: true, size: true, netContent: true, units: true } },
  enterprise: {
    select: {
      ...{ id: true, name: true, brand: true, kelurahanCode: true },
      person: { select: { name: true, phone: true } },
    },
  },
} as const

/** What anyone with the code of an open link may see of a product; null for every other code. Days are ISO. */
export function getSharedProduct(visitor: Actor, code: string, now: Date) {
  return read(visitor, async (tx) => {
    const share = await tx.productShare.findFirst({
      where: openShare(visitor, hashCode(code), now),
      select: { expiresAt: true, showsPhone: true, product: { select: shown } },
    })
    if (!share) return null
    const { enterprise, commodity, packaging, ...product } = share.product
    const { today } = await getCalendar(tx, visitor)
    const { tenantId } = visitor
    const permits = await tx.permit.findMany({
      where: {
        ...{ tenantId, enterpriseId: enterprise.id, state: "VALID" },
        OR: [{ expiresOn: null }, { expiresOn: { gte: new Date(today) } }],
        AND: { OR: [{ products: { none: {} } }, { products: { some: { productId: product.id } } }] },
      },
      orderBy: [{ kind: "asc" }, { id: "asc" }],
      select: { id: true, kind: true, title: true, number: true, expiresOn: true, grade: true },
    })
    const { person, id: _, ...maker } = enterprise
    return {
      ...product,
      commodity: keyOf(commodities, commodity),
      packaging: packaging.map((row) => ({ ...row, level: keyOf(packagingLevels, row.level) })),
      permits: permits.map(({ expiresOn, kind, grade, ...permit }) => ({
        ...permit,
        kind: keyOf(permitKinds, kind),
        expiresOn: expiresOn && dayOf(expiresOn),
        isVerified: isVerified(keyOf(evidenceGrades, grade)),
      })),
      maker,
      contact: share.showsPhone && person.phone ? { name: person.name, phone: person.phone } : null,
      expiresAt: share.expiresAt,
    }
  })
}
export type SharedProduct = NonNullable<Awaited<ReturnType<typeof getSharedProduct>>>

/** A photo of a shared product with its bytes, for whoever has the code of an open link; or null. */
export async function openSharedPhoto(visitor: Actor, { code, id }: { code: string; id: string }, now: Date) {
  const found = await read(visitor, async (tx) => {
    const where = openShare(visitor, hashCode(code), now)
    const share = await tx.productShare.findFirst({ where, select: { productId: true } })
    if (!share) return null
    return tx.productPhoto.findFirst({
      where: { id, productId: share.productId, tenantId: visitor.tenantId },
      select: { document: { select: openableDocument } },
    })
  })
  return openDocument(visitor, found?.document)
}
