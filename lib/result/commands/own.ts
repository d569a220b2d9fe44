import "server-only"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { Refusal } from "@/lib/refusal"
import { loadCourse } from "@/lib/result/queries/course"
import { loadQuestions, type Question } from "@/lib/result/queries/questions"
import { scoreOf } from "@/lib/result/rules/score"
import { openingOf, openingOfPost, type Test, tests } from "@/lib/result/rules/window"
import type { SaveAnswer } from "@/lib/result/schema"

const Answers = z.record(z.string(), z.number())

type OwnAnswer = Pick<SaveAnswer, "test" | "questionId" | "option">

/** Keep one answer of the test somebody is doing by the own ticket; sent again, the last one counts. */
export async function saveOwnAnswer(visitor: Actor, ticket: string, { test, questionId, option }: OwnAnswer) {
  const { enrolmentId, trainingId } = await requireOwn(visitor, ticket)
  return write(visitor, "result.answer", async (tx, audit) => {
    const { questions, draft } = await loadTest(tx, visitor, { enrolmentId, trainingId, test })
    const question = questions.find(({ id }) => id === questionId)
    if (!question || option >= question.options.length)
      throw new Refusal("conflict", "Soal ini berubah. Buka kembali tesnya dari awal.")
    audit({ subject: enrolmentId, detail: { test, saved: true } })
    const answers = { ...draft.answers, [questionId]: option }
    const at = new Date()
    return tx.testDraft.upsert({
      where: { tenantId_enrolmentId_test: { tenantId: visitor.tenantId, enrolmentId, test } },
      create: { id: uuidv7(), enrolmentId, test, answers, at },
      update: { answers, at },
      select: { id: true },
    })
  })
}

/** Hand in the own test, once; what was left open counts as wrong. The score is 0 to 100. */
export async function handInOwnTest(visitor: Actor, ticket: string, test: Test) {
  const { enrolmentId, trainingId } = await requireOwn(visitor, ticket)
  return write(visitor, "result.answer", async (tx, audit) => {
    const { questions, draft } = await loadTest(tx, visitor, { enrolmentId, trainingId, test })
    if (Object.keys(draft.answers).length === 0) throw new Refusal("conflict", "Belum ada soal yang Anda jawab.")
    audit({ subject: enrolmentId, detail: { test } })
    const score = scoreOf(questions, draft.answers)
    const result = { enrolmentId, test, score, answers: draft.answers, method: "PHONE", role: visitor.role }
    if (draft.id) await tx.testDraft.delete({ where: key(visitor, draft.id) })
    return tx.testResult.create({ data: { id: uuidv7(), ...result }, select: { id: true, score: true } })
  })
}

/** Keep what a participant thinks of the training, once. */
export async function giveOwnFeedback(visitor: Actor, ticket: string, said: { answers: number[]; words: string }) {
  const { enrolmentId, trainingId } = await requireOwn(visitor, ticket)
  return write(visitor, "feedback.give", async (tx, audit) => {
    requireOpening(
      openingOfPost(await loadSeatedCourse(tx, visitor, { enrolmentId, trainingId }), new Date()),
      "Umpan balik",
    )
    const where = { tenantId: visitor.tenantId, enrolmentId }
    if (await tx.trainingFeedback.findFirst({ where, select: { id: true } }))
      throw new Refusal("conflict", "Umpan balik Anda sudah kami terima. Terima kasih.")
    audit({ subject: enrolmentId })
    return tx.trainingFeedback.create({ data: { id: uuidv7(), enrolmentId, ...said }, select: { id: true } })
  })
}

type Own = { enrolmentId: string; trainingId: string }

/** The enrolment a ticket opens, looked up before anything is locked for it. */
async function requireOwn(visitor: Actor, ticket: string): Promise<Own> {
  const participant = await getParticipant(visitor, ticket)
  if (participant?.state !== "SEATED") throw new Refusal("not-found", "Tautan ini tidak berlaku lagi.")
  return { enrolmentId: participant.id, trainingId: participant.training.id }
}

async function loadSeatedCourse(tx: Tx, visitor: Actor, { enrolmentId, trainingId }: Own) {
  const where = { tenantId: visitor.tenantId, id: enrolmentId, state: "SEATED" }
  if (!(await tx.enrolment.findFirst({ where, select: { id: true } })))
    throw new Refusal("not-found", "Tautan ini tidak berlaku lagi.")
  return loadCourse(tx, visitor, trainingId)
}

type Loaded = { questions: Question[]; draft: { id: string | null; answers: Record<string, number> } }

/** The test as it is done now; refused when it is not open, or handed in already. */
async function loadTest(tx: Tx, visitor: Actor, { test, ...own }: Own & { test: Test }): Promise<Loaded> {
  requireOpening(openingOf(test, await loadSeatedCourse(tx, visitor, own), new Date()), tests[test])
  const where = { tenantId: visitor.tenantId, enrolmentId: own.enrolmentId, test }
  if (await tx.testResult.findFirst({ where, select: { id: true } }))
    throw new Refusal("conflict", `${tests[test]} hanya dikerjakan satu kali, dan jawaban Anda sudah kami terima.`)
  const draft = await tx.testDraft.findFirst({ where, select: { id: true, answers: true } })
  const questions = await loadQuestions(tx, visitor, own.trainingId)
  return { questions, draft: { id: draft?.id ?? null, answers: Answers.parse(draft?.answers ?? {}) } }
}

function requireOpening(opening: "early" | "open" | "over", what: string): void {
  if (opening === "early") throw new Refusal("conflict", `${what} belum dibuka.`)
  if (opening === "over") throw new Refusal("conflict", `${what} sudah ditutup.`)
}
