import "server-only"
import { v7 as uuidv7 } from "uuid"
import { type Actor, may } from "@/lib/access"
import { key, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { renew, requireLive } from "@/lib/product/commands/find"
import { gradeAfter, gradeBy, listChanged } from "@/lib/product/rules/standing"
import type { RemovePackaging, SavePackaging } from "@/lib/product/schema/packaging"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

type Said = Omit<SavePackaging, "file">

/** Write down one level of a product's packaging; a food-grade proof that came before stays when none comes now. */
export async function savePackaging(actor: Actor, input: Said, handed: Handed | null = null): Promise<{ id: string }> {
  if (!may(actor, "product.change")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  return withDocument(actor, handed, (keep) =>
    write(actor, "product.change", async (tx, audit) => {
      const { productId, level, ...said } = input
      await requireLive(tx, actor, productId)
      const known = await tx.productPackaging.findFirst({ where: { tenantId: actor.tenantId, productId, level } })
      const isSame = known !== null && handed === null && listChanged(said, known).length === 0
      audit({
        subject: productId,
        detail: isSame ? { packaging: level, fields: [] } : { packaging: level, isNew: !known },
      })
      // Whoever saves what was there already says nothing new, so it stays as well known as it was.
      if (isSame && actor.role === "owner") return { id: known.id }
      const documentId = (await keep(tx)) ?? known?.documentId ?? null
      const grade = gradeAfter(actor, known && keyOf(evidenceGrades, known.grade), documentId !== null)
      const data = { ...said, documentId, grade, accountId: actor.userId, role: actor.role, at: new Date() }
      const id = known?.id ?? uuidv7()
      if (known) await tx.productPackaging.update({ where: key(actor, id), data, select: { id: true } })
      else await tx.productPackaging.create({ data: { id, productId, level, ...data }, select: { id: true } })
      await renew(tx, actor, { id: productId, rowId: id, grade })
      return { id }
    }),
  )
}

/** Say that a product has no packaging of a level. */
export function removePackaging(actor: Actor, { productId, level }: RemovePackaging): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireLive(tx, actor, productId)
    const { count } = await tx.productPackaging.deleteMany({ where: { tenantId: actor.tenantId, productId, level } })
    if (count === 0) throw new Refusal("not-found", "Kemasan ini tidak ditemukan; mungkin sudah dihapus.")
    audit({ detail: { packaging: level, removed: true } })
    await renew(tx, actor, { id: productId, grade: gradeBy(actor) })
    return { id: productId }
  })
}
