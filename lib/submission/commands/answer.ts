import "server-only"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { Refusal } from "@/lib/refusal"
import { isWaiting } from "@/lib/submission/rules/state"
import type { AnswerSubmissions, RealiseSubmissions, WithdrawSubmissions } from "@/lib/submission/schema/step"
import { submissionStates } from "@/lib/submission/schema/words"
import { auditStep, isPosted, takeStep } from "@/lib/submission-step"
import { getCalendar } from "@/lib/tenant/queries"
import { keysOf } from "@/lib/vocabulary"

const waiting = keysOf(submissionStates).filter(isWaiting)

type Said = Omit<AnswerSubmissions, "file">
type Realised = Omit<RealiseSubmissions, "file">

/**
 * Answer submissions, several at once: a partner in the portal, or the agency as it heard it by telephone, letter or
 * otherwise, with what was said and a proof if there is one. "Sedang diperiksa" acknowledges without stopping the clock.
 */
export function answerSubmissions(actor: Actor, input: Said, handed: Handed | null = null): Promise<{ id: string }> {
  const isAnswer = input.answer !== "ACKNOWLEDGED"
  return withDocument(actor, handed, (keep) =>
    write(actor, isAnswer ? "submission.answer" : "submission.acknowledge", async (tx, audit) => {
      auditStep(audit, { ids: input.ids, to: input.answer })
      if (await isPosted(tx, actor, input.id)) return { id: input.id }
      refuseHearsay(actor, input)
      const { answer: to, from: corrected, ...said } = input
      const from = !isAnswer ? (["SUBMITTED"] as const) : corrected ? [corrected] : waiting
      return takeStep(tx, actor, { ...said, from, to, documentId: await keep(tx) })
    }),
  )
}

/** What the agency writes down of others has to say through whom it knows. */
function refuseHearsay(actor: Actor, { channel, words }: Said): void {
  if (actor.role === "partner") return
  if (!channel || channel === "PORTAL") throw new Refusal("conflict", "Pilih bagaimana kabarnya datang.", "channel")
  if (words === "") throw new Refusal("conflict", "Tulis siapa yang menjawab dan apa katanya.", "words")
}

/** State that what was accepted has happened. */
export function realiseSubmissions(
  actor: Actor,
  input: Realised,
  handed: Handed | null = null,
): Promise<{ id: string }> {
  return withDocument(actor, handed, (keep) =>
    write(actor, "submission.realise", async (tx, audit) => {
      auditStep(audit, { ids: input.ids, to: "REALISED" })
      if (await isPosted(tx, actor, input.id)) return { id: input.id }
      return takeStep(tx, actor, { ...input, from: ["ACCEPTED"], to: "REALISED", documentId: await keep(tx) })
    }),
  )
}

/** Take submissions back, whatever was answered, with a reason. */
export function withdrawSubmissions(actor: Actor, input: WithdrawSubmissions): Promise<{ id: string }> {
  return write(actor, "submission.withdraw", async (tx, audit) => {
    auditStep(audit, { ids: input.ids, to: "WITHDRAWN" })
    if (await isPosted(tx, actor, input.id)) return { id: input.id }
    const from = [...waiting, "ACCEPTED", "REFUSED"] as const
    return takeStep(tx, actor, { ...input, from, to: "WITHDRAWN", happenedOn: await todayOf(tx, actor), channel: null })
  })
}

async function todayOf(tx: Tx, actor: Actor): Promise<string> {
  return (await getCalendar(tx, actor)).today
}
