import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { requireLive } from "@/lib/product/commands/find"
import { mostVariants, type OneVariant, type SaveVariant, type SaveVariants } from "@/lib/product/schema/variant"
import { Refusal } from "@/lib/refusal"

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

/** Write down one size or taste behind the others, or change it when it is there; the same form sent twice is one. */
export function saveVariant(actor: Actor, { id, productId, ...said }: SaveVariant): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireLive(tx, actor, productId)
    const variants = await tx.productVariant.findMany({
      where: { tenantId: actor.tenantId, productId },
      orderBy: { position: "asc" },
      select: { id: true, position: true },
    })
    const isKnown = variants.some((variant) => variant.id === id)
    audit({ subject: productId, detail: { variant: id, isNew: !isKnown } })
    if (isKnown) return tx.productVariant.update({ where: key(actor, id), data: said, select: { id: true } })

    if (variants.length >= mostVariants)
      throw new Refusal("conflict", `Paling banyak ${mostVariants}. Hapus yang tidak dijual lagi dahulu.`)
    const position = (variants.at(-1)?.position ?? 0) + 1
    return tx.productVariant.create({ data: { id, productId, position, ...said }, select: { id: true } })
  })
}

/** Take a size or taste away that is not sold any more. */
export function removeVariant(actor: Actor, { id, productId }: OneVariant): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireLive(tx, actor, productId)
    audit({ subject: productId, detail: { variant: id, removed: true } })
    const { count } = await tx.productVariant.deleteMany({ where: { id, productId, tenantId: actor.tenantId } })
    if (count === 0) throw new Refusal("not-found", "Ukuran atau rasa ini tidak ditemukan; mungkin sudah dihapus.")
    return { id }
  })
}
