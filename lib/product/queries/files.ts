import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import { visibleProducts } from "@/lib/product/policy"

/** A file of a product: `id` is a photo's own, or the document's of a packaging, label or shipment. */
type Line = { productId: string; id: string }

/** A photo of a product with its bytes, or null when there is none for this actor. */
export async function openPhoto(actor: Actor, { productId, id }: Line) {
  const found = await read(actor, (tx) =>
    tx.productPhoto.findFirst({
      where: { id, productId, tenantId: actor.tenantId, product: visibleProducts(actor) },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, found?.document)
}

/** The proof behind a packaging, a label or a shipment of a product, or null when there is none for this actor. */
export async function openProof(actor: Actor, { productId, id: documentId }: Line) {
  const where = { documentId, productId, tenantId: actor.tenantId, product: visibleProducts(actor) }
  const select = { document: { select: openableDocument } } as const
  const found = await read(
    actor,
    async (tx) =>
      (await tx.productLabel.findFirst({ where, select })) ??
      (await tx.productPackaging.findFirst({ where, select })) ??
      (await tx.productExport.findFirst({ where, select })),
  )
  return openDocument(actor, found?.document)
}
