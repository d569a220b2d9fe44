import "server-only"
import { type Actor, may } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { kindOf } from "@/lib/file-kind"
import { removeFile } from "@/lib/files"
import { renew, requireLive } from "@/lib/product/commands/find"
import { gradeBy, standingAfter } from "@/lib/product/rules/standing"
import { type CaptionPhoto, mostPhotos, type OnePhoto, type OrderPhotos } from "@/lib/product/schema/photo"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

type NewPhoto = { id: string; productId: string; caption: string; handed: Handed }

/** Add a photo behind the others, drawn anew; the same form sent twice is one photo. */
export async function addPhoto(actor: Actor, { id, productId, caption, handed }: NewPhoto): Promise<{ id: string }> {
  if (!may(actor, "product.change")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  if (!kindOf(handed.fileName, handed.bytes)?.picture)
    throw new Refusal("conflict", "Pilih foto JPG, PNG, atau WebP.", "file")
  return withDocument(actor, handed, (keep) =>
    write(actor, "product.change", async (tx, audit) => {
      const product = await requireLive(tx, actor, productId)
      const photos = await listPhotosIn(tx, actor, productId)
      const isPosted = photos.some((photo) => photo.id === id)
      audit({ subject: productId, detail: isPosted ? { repeated: true } : { photo: id } })
      if (isPosted) return { id }
      if (photos.length >= mostPhotos)
        throw new Refusal("conflict", `Foto paling banyak ${mostPhotos}. Hapus salah satu dahulu.`, "most")
      const documentId = await keep(tx)
      if (!documentId) throw new Refusal("conflict", "Pilih fotonya.", "file")

      const position = (photos.at(-1)?.position ?? 0) + 1
      await tx.productPhoto.create({ data: { id, productId, documentId, caption, position }, select: { id: true } })
      if (photos.length === 0) await distrust(tx, actor, product)
      await renew(tx, actor, { id: productId, grade: gradeBy(actor) })
      return { id }
    }),
  )
}

/** Put a product's photos into an order that names each of them once. */
export function orderPhotos(actor: Actor, { productId, order }: OrderPhotos): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireLive(tx, actor, productId)
    const photos = await listPhotosIn(tx, actor, productId)
    const ids = photos.map(({ id }) => id)
    audit({ detail: { photos: order.length } })
    if (order.length !== ids.length || new Set(order).size !== ids.length || !ids.every((id) => order.includes(id)))
      throw new Refusal("conflict", "Ada foto yang ditambah atau dihapus sementara itu. Muat ulang, lalu susun lagi.")

    await tx.$executeRaw`
      UPDATE product_photo f SET position = o.place FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o (id, place)
      WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.product_id = ${productId}::uuid AND f.id = o.id`
    return { id: productId }
  })
}

/** Say what a photo shows. */
export function captionPhoto(actor: Actor, { id, productId, caption }: CaptionPhoto): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requirePhoto(tx, actor, { id, productId })
    audit({ subject: productId, detail: { photo: id } })
    return tx.productPhoto.update({ where: key(actor, id), data: { caption }, select: { id: true } })
  })
}

/** Take a photo away, file and all. */
export async function removePhoto(actor: Actor, { id, productId }: OnePhoto): Promise<void> {
  const { document } = await write(actor, "product.change", async (tx, audit) => {
    const found = await requirePhoto(tx, actor, { id, productId })
    audit({ subject: productId, detail: { photo: id, removed: true } })
    await tx.productPhoto.delete({ where: key(actor, id), select: { id: true } })
    await tx.document.delete({ where: key(actor, found.document.id), select: { id: true } })
    await renew(tx, actor, { id: productId, grade: gradeBy(actor) })
    return found
  })
  await removeFile(document.fileKey)
}

async function requirePhoto(tx: Tx, actor: Actor, { id, productId }: OnePhoto) {
  await requireLive(tx, actor, productId)
  const found = await tx.productPhoto.findFirst({
    where: { id, productId, tenantId: actor.tenantId },
    select: { id: true, document: { select: { id: true, fileKey: true } } },
  })
  if (!found) throw new Refusal("not-found", "Foto ini tidak ditemukan; mungkin sudah dihapus.")
  return found
}

function listPhotosIn(tx: Tx, { tenantId }: Actor, productId: string) {
  return tx.productPhoto.findMany({
    where: { productId, tenantId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true },
  })
}

type Live = Awaited<ReturnType<typeof requireLive>>

/** That there is a photo at all is part of the record: the owner's first one was not seen by anybody who checked it. */
async function distrust(tx: Tx, actor: Actor, { id, ...product }: Live): Promise<void> {
  if (actor.role !== "owner") return
  const known = { ...product, grade: keyOf(evidenceGrades, product.grade) }
  const data = standingAfter(actor, known, ["photos"])
  await tx.product.update({ where: key(actor, id), data, select: { id: true } })
}
