import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import { commodities } from "@/lib/product/schema/words"
import { keyOf } from "@/lib/vocabulary"

const record = {
  ...{ id: true, name: true, nameEn: true, commodity: true, foodContact: true, plant: true, animal: true, wood: true },
  ...{ haram: true, shelfLife: true, description: true, descriptionEn: true, hsCode: true, barcode: true, price: true },
  ...{ priceUnit: true, capacity: true, capacityUnit: true, minOrder: true, leadDays: true, grade: true },
  enterprise: { select: { id: true, name: true } },
  photos: { orderBy: { position: "asc" }, select: { id: true, caption: true } },
  variants: {
    orderBy: { position: "asc" },
    select: { id: true, name: true, netContent: true, price: true, barcode: true },
  },
} as const

/** A product's own record with its photos and variants in order, or null when there is none for this actor or it was withdrawn. */
export async function getOwnRecord(actor: Actor, id: string) {
  const found = await read(actor, (tx) =>
    tx.product.findFirst({ where: { id, withdrawnAt: null, AND: visibleProducts(actor) }, select: record }),
  )
  return found && { ...found, commodity: keyOf(commodities, found.commodity) }
}
export type OwnRecord = NonNullable<Awaited<ReturnType<typeof getOwnRecord>>>
