import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { visibleTrainings } from "@/lib/training/policy"

/** A question with its right option (an index). */
export type Question = { id: string; position: number; text: string; options: string[]; answer: number }

/** The questions of a training, in order, inside a transaction. */
export function loadQuestions(tx: Tx, { tenantId }: Actor, trainingId: string): Promise<Question[]> {
  return tx.question.findMany({
    where: { tenantId, trainingId },
    orderBy: { position: "asc" },
    select: { id: true, position: true, text: true, options: true, answer: true },
  })
}

/** Whether anyone has answered questions of a training, on a phone or on paper: from then on they stay as they are. */
export async function areQuestionsLocked(tx: Tx, { tenantId }: Actor, trainingId: string): Promise<boolean> {
  const of = { tenantId, enrolment: { trainingId } }
  const result = await tx.testResult.findFirst({
    where: { ...of, test: { in: ["PRE", "POST"] } },
    select: { id: true },
  })
  return result !== null || (await tx.testDraft.findFirst({ where: of, select: { id: true } })) !== null
}

/** What the page of a training's questions shows. */
export function getQuestionnaire(actor: Actor, trainingId: string) {
  return read(actor, async (tx) => ({
    questions: await loadQuestions(tx, actor, trainingId),
    isLocked: await areQuestionsLocked(tx, actor, trainingId),
  }))
}

/** Other trainings whose questions can be copied, newest first, with how many they have; fifty at most. */
export async function listQuestionSources(actor: Actor, trainingId: string) {
  const found = await read(actor, (tx) =>
    tx.training.findMany({
      where: { id: { not: trainingId }, questions: { some: {} }, AND: visibleTrainings(actor) },
      orderBy: { createdAt: "desc" },
      take: 50,
      select: { id: true, title: true, _count: { select: { questions: true } } },
    }),
  )
  return found.map(({ id, title, _count }) => ({ id, title, count: _count.questions }))
}
