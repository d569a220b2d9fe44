import "server-only"
import { type Actor, may } from "@/lib/access"
import { key, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { requireLive } from "@/lib/product/commands/find"
import { gradeBy } from "@/lib/product/rules/standing"
import type { OneExport, RecordExport } from "@/lib/product/schema/export"
import { recompute } from "@/lib/recompute"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"

type Said = Omit<RecordExport, "file">

/** Write down a shipment that left the country; the same form sent twice is one. */
export async function recordExport(actor: Actor, input: Said, handed: Handed | null = null): Promise<{ id: string }> {
  if (!may(actor, "product.record-export")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  return withDocument(actor, handed, (keep) =>
    write(actor, "product.record-export", async (tx, audit) => {
      const { id, productId, shippedOn, ...said } = input
      const product = await requireLive(tx, actor, productId)
      const where = { id, productId, tenantId: actor.tenantId }
      const posted = await tx.productExport.findFirst({ where, select: { id: true } })
      audit({ subject: productId, detail: posted ? { repeated: true } : { export: id, route: said.route } })
      if (posted) return posted
      const { today } = await getCalendar(tx, actor)
      if (shippedOn > today)
        throw new Refusal("conflict", "Tanggal ini belum tiba; catat sesudah dikirim.", "shippedOn")

      const documentId = await keep(tx)
      const grade = gradeBy(actor, documentId !== null)
      const hsCode = said.hsCode ?? product.hsCode
      const data = { ...said, hsCode, shippedOn: new Date(shippedOn), documentId, grade, role: actor.role }
      await tx.productExport.create({ data: { id, productId, ...data }, select: { id: true } })
      await recompute(tx, actor, { productIds: [productId], reason: { cause: "EXPORT", id, grade } })
      return { id }
    }),
  )
}

/** Take a shipment away that was written down by mistake. */
export function removeExport(actor: Actor, { id, productId }: OneExport): Promise<{ id: string }> {
  return write(actor, "product.record-export", async (tx, audit) => {
    await requireLive(tx, actor, productId)
    const found = await tx.productExport.findFirst({
      where: { id, productId, tenantId: actor.tenantId },
      select: { id: true, pebNumber: true },
    })
    if (!found) throw new Refusal("not-found", "Pengiriman ini tidak ditemukan; mungkin sudah dihapus.")
    audit({ subject: productId, detail: { export: id, peb: found.pebNumber, removed: true } })
    await tx.productExport.delete({ where: key(actor, id), select: { id: true } })
    await recompute(tx, actor, { productIds: [productId], reason: { cause: "EXPORT", id, grade: gradeBy(actor) } })
    return { id }
  })
}
