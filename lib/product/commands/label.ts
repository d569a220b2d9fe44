import "server-only"
import { type Actor, may } from "@/lib/access"
import { write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { renew, requireLive } from "@/lib/product/commands/find"
import { gradeAfter } from "@/lib/product/rules/standing"
import type { SaveLabel } from "@/lib/product/schema/label"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

type Said = Omit<SaveLabel, "file">

/** Keep a product's label as it is now as a further version; without a new picture it has that of the one before. */
export async function saveLabel(actor: Actor, input: Said, handed: Handed | null = null): Promise<{ id: string }> {
  if (!may(actor, "product.change")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  return withDocument(actor, handed, (keep) =>
    write(actor, "product.change", async (tx, audit) => {
      const { id, productId, ...said } = input
      await requireLive(tx, actor, productId)
      const last = await tx.productLabel.findFirst({
        where: { tenantId: actor.tenantId, productId },
        orderBy: { version: "desc" },
        select: { version: true, documentId: true, grade: true },
      })
      const posted = await tx.productLabel.findFirst({
        where: { id, productId, tenantId: actor.tenantId },
        select: { id: true },
      })
      const version = (last?.version ?? 0) + 1
      audit({ subject: productId, detail: posted ? { repeated: true } : { label: version } })
      if (posted) return posted

      const documentId = (await keep(tx)) ?? last?.documentId ?? null
      const grade = gradeAfter(actor, last && keyOf(evidenceGrades, last.grade), documentId !== null)
      const data = { id, productId, version, ...said, documentId, grade, role: actor.role }
      await tx.productLabel.create({ data, select: { id: true } })
      await renew(tx, actor, { id: productId, rowId: id, grade })
      return { id }
    }),
  )
}
