import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { z } from "zod"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { areQuestionsLocked, loadQuestions } from "@/lib/result/queries/questions"
import type { CopyQuestions, MoveQuestion, NamedQuestion, SaveQuestion } from "@/lib/result/schema"
import { visibleTrainings } from "@/lib/training/policy"

const mostQuestions = 100

/** Write a question, a new one behind the others; refused once anybody has answered. */
export function saveQuestion(actor: Actor, { id, trainingId, ...question }: SaveQuestion) {
  return write(actor, "question.save", async (tx, audit) => {
    await requireOpen(tx, actor, trainingId)
    audit({ subject: trainingId, detail: { question: id } })
    const known = await tx.question.findFirst({ where: { tenantId: actor.tenantId, id }, select: { trainingId: true } })
    if (known && known.trainingId !== trainingId) throw new Refusal("conflict", "Muat ulang halaman, lalu coba lagi.")
    if (known) return tx.question.update({ where: key(actor, id), data: question, select: { id: true } })
    const position = await nextPosition(tx, actor, trainingId)
    return tx.question.create({ data: { id, trainingId, position, ...question }, select: { id: true } })
  })
}

/** Take a question away; one that is already gone is fine. */
export function removeQuestion(actor: Actor, { id, trainingId }: z.output<typeof NamedQuestion>) {
  return write(actor, "question.save", async (tx, audit) => {
    await requireOpen(tx, actor, trainingId)
    audit({ subject: trainingId, detail: { question: id, removed: true } })
    await tx.question.deleteMany({ where: { tenantId: actor.tenantId, id, trainingId } })
    return { id }
  })
}

/** Let a question change places with the one before or behind it; at the edge nothing happens. */
export function moveQuestion(actor: Actor, { id, trainingId, towards }: z.output<typeof MoveQuestion>) {
  return write(actor, "question.save", async (tx, audit) => {
    await requireOpen(tx, actor, trainingId)
    audit({ subject: trainingId, detail: { question: id, towards } })
    const questions = await loadQuestions(tx, actor, trainingId)
    const at = questions.findIndex((question) => question.id === id)
    const [moved, other] = [questions[at], questions[towards === "up" ? at - 1 : at + 1]]
    if (!moved || !other) return { id }
    // No two may have one place, not even in between: the first steps aside.
    const free = (questions.at(-1)?.position ?? 0) + 1
    await tx.question.update({ where: key(actor, moved.id), data: { position: free } })
    await tx.question.update({ where: key(actor, other.id), data: { position: moved.position } })
    return tx.question.update({ where: key(actor, moved.id), data: { position: other.position }, select: { id: true } })
  })
}

/** Copy another training's questions behind a training's own. */
export function copyQuestions(actor: Actor, { trainingId, fromId }: z.output<typeof CopyQuestions>) {
  return write(actor, "question.save", async (tx, audit) => {
    await requireOpen(tx, actor, trainingId)
    const source = await tx.training.findFirst({
      where: { id: fromId, AND: visibleTrainings(actor) },
      select: { id: true },
    })
    const questions = source ? await loadQuestions(tx, actor, fromId) : []
    if (questions.length === 0) throw new Refusal("not-found", "Pelatihan itu tidak punya soal.", "fromId")
    const from = await nextPosition(tx, actor, trainingId, questions.length)
    const data = questions.map(({ text, options, answer }, at) => ({
      ...{ id: uuidv7(), trainingId, position: from + at },
      ...{ text, options, answer },
    }))
    await tx.question.createMany({ data })
    audit({ subject: trainingId, detail: { copied: data.length } })
    return { id: trainingId }
  })
}

async function nextPosition(tx: Tx, actor: Actor, trainingId: string, more = 1): Promise<number> {
  const questions = await loadQuestions(tx, actor, trainingId)
  if (questions.length + more > mostQuestions)
    throw new Refusal("conflict", `Satu pelatihan paling banyak punya ${mostQuestions} soal.`)
  return (questions.at(-1)?.position ?? 0) + 1
}

async function requireOpen(tx: Tx, actor: Actor, trainingId: string): Promise<void> {
  const where = { id: trainingId, AND: visibleTrainings(actor) }
  const training = await tx.training.findFirst({ where, select: { status: true } })
  if (!training) throw new Refusal("not-found", "Pelatihan ini tidak ditemukan.")
  if (training.status === "DONE" || training.status === "CANCELLED")
    throw new Refusal("conflict", "Pelatihan ini sudah berakhir; soalnya tidak dapat diubah lagi.")
  if (await areQuestionsLocked(tx, actor, trainingId))
    throw new Refusal("conflict", "Sudah ada peserta yang menjawab, jadi soal tidak dapat diubah lagi.")
}
