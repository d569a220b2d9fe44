import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { requireLive } from "@/lib/product/commands/find"
import type { SaveVariants } from "@/lib/product/schema/variant"

/** Say in which sizes or tastes a product is sold, all of them at once. */
export function saveVariants(actor: Actor, { productId, variants }: SaveVariants): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireLive(tx, actor, productId)
    audit({ detail: { variants: variants.length } })
    await tx.productVariant.deleteMany({ where: { tenantId: actor.tenantId, productId } })
    const data = variants.map((variant, at) => ({ ...variant, id: uuidv7(), productId, position: at + 1 }))
    await tx.productVariant.createMany({ data })
    return { id: productId }
  })
}
