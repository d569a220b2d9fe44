import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { loadSelf } from "@/lib/assessment/queries/self"
import { isChoice } from "@/lib/assessment/rules/self"
import type { SaveSelfAnswer } from "@/lib/assessment/schema/self"
import { key, type Tx, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { recompute } from "@/lib/recompute"
import { Refusal } from "@/lib/refusal"

type Answer = Pick<SaveSelfAnswer, "productId" | "criterion" | "value">

/** Keep one answer of the owner's own assessment, which begins with the first; given again, the last one counts, and a photo stays until another comes. */
export function saveSelfAnswer(actor: Actor, answer: Answer, handed: Handed | null = null) {
  const { productId, criterion: code, value } = answer
  return withDocument(actor, handed, (keep) =>
    write(actor, "assessment.self", async (tx, audit) => {
      const self = await requireSelf(tx, actor, productId)
      audit({ subject: productId, detail: { criterion: code } })
      const criterion = self.questions.find((one) => one.code === code)
      if (!criterion)
        throw new Refusal("conflict", "Pertanyaan ini tidak perlu dijawab lagi. Kembali ke daftar pertanyaan.")
      if (!isChoice(criterion, value)) throw new Refusal("conflict", "Pilih satu jawaban.", "value")
      const assessmentId = await openSelf(tx, actor, self)
      const documentId = await keep(tx)
      const said = { value, answeredOn: new Date(self.ask.today), role: actor.role, at: new Date() }
      const proof = documentId ? { documentId } : {}
      return tx.answer.upsert({
        where: { tenantId_assessmentId_criterion: { tenantId: actor.tenantId, assessmentId, criterion: code } },
        create: { id: uuidv7(), assessmentId, criterion: code, grade: "stated", ...said, ...proof },
        update: { ...said, ...proof },
        select: { id: true },
      })
    }),
  )
}

type Self = NonNullable<Awaited<ReturnType<typeof loadSelf>>>

/** The assessment under way, by the rubric that counts now; a new one with the first answer. */
async function openSelf(tx: Tx, actor: Actor, { product, open, label }: Self): Promise<string> {
  if (open?.rubric === label) return open.id
  if (open) {
    await tx.assessment.update({ where: key(actor, open.id), data: { rubric: label }, select: { id: true } })
    return open.id
  }
  const { id: productId, enterpriseId } = product
  const { id } = await tx.assessment.create({
    data: {
      ...{ id: uuidv7(), productId, enterpriseId, kind: "SELF", rubric: label },
      ...{ assessorId: actor.userId, role: actor.role },
    },
    select: { id: true },
  })
  return id
}

/** Hand in the owner's own assessment: its answers count as the owner's word from now on, and change no more. */
export function finishSelf(actor: Actor, productId: string): Promise<{ id: string }> {
  return write(actor, "assessment.self", async (tx, audit) => {
    const { open } = await requireSelf(tx, actor, productId)
    audit({ subject: productId, detail: { done: true } })
    if (!open || open.answers.length === 0)
      throw new Refusal("conflict", "Belum ada pertanyaan yang Anda jawab. Jawab paling sedikit satu.")
    const done = await tx.assessment.update({
      where: key(actor, open.id),
      data: { doneAt: new Date() },
      select: { id: true },
    })
    await recompute(tx, actor, { productIds: [productId], reason: { cause: "ANSWER", id: done.id, grade: "stated" } })
    return done
  })
}

async function requireSelf(tx: Tx, actor: Actor, productId: string): Promise<Self> {
  const self = await loadSelf(tx, actor, productId)
  if (!self) throw new Refusal("not-found", "Produk ini tidak ditemukan.")
  return self
}
