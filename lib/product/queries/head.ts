import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import { type Commodity, commodities } from "@/lib/product/schema/words"
import { type Level, levels } from "@/lib/readiness/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** What every page of a product says above its own content; `level` is null until it was first computed. */
export type ProductHead = {
  id: string
  name: string
  commodity: Commodity
  enterprise: { id: string; name: string }
  level: Level | null
  /** When it was taken out of the register, and why. */
  withdrawnAt: Date | null
  withdrawnReason: string
}

/** A product's head, or null when there is none for this actor. */
export async function getProductHead(actor: Actor, id: string): Promise<ProductHead | null> {
  const found = await read(actor, (tx) =>
    tx.product.findFirst({
      where: { id, AND: visibleProducts(actor) },
      select: {
        ...{ id: true, name: true, commodity: true, withdrawnAt: true, withdrawnReason: true },
        enterprise: { select: { id: true, name: true } },
        readiness: { select: { level: true } },
      },
    }),
  )
  if (!found) return null
  const { commodity, readiness, ...head } = found
  return { ...head, commodity: keyOf(commodities, commodity), level: readiness && keyOf(levels, readiness.level) }
}
