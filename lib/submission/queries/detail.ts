import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read } from "@/lib/db"
import { openableDocument, openDocument, shownDocument } from "@/lib/documents"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleSubmissions } from "@/lib/submission/policy"
import { daysWaiting } from "@/lib/submission/rules/state"
import { channels, refusals, submissionKinds, submissionStates } from "@/lib/submission/schema/words"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

/** Two steps of one command are of the same instant. */
const latestFirst: Prisma.SubmissionStepOrderByWithRelationInput[] = [{ at: "desc" }, { id: "desc" }]

const fields = {
  ...{ id: true, title: true, words: true, kind: true, state: true, refusal: true, answer: true },
  ...{ submittedOn: true, answerBy: true, answeredOn: true, realisedOn: true },
  partner: { select: { id: true, name: true, phone: true, email: true } },
  mou: { select: { id: true, title: true } },
  enterprise: { select: { id: true, name: true } },
  product: { select: { id: true, name: true } },
  reports: {
    orderBy: { at: "asc" },
    select: { id: true, productId: true, number: true, testedOn: true, passed: true, withdrawnAt: true },
  },
  steps: {
    orderBy: latestFirst,
    select: {
      ...{ id: true, toState: true, happenedOn: true, channel: true, refusal: true, words: true },
      ...{ accountId: true, role: true, at: true },
      document: { select: shownDocument },
    },
  },
} as const

/** A submission with every step it took, the latest first, or null when there is none for this actor; days are ISO. */
export function getSubmission(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.submission.findFirst({ where: { id, AND: visibleSubmissions(actor) }, select: fields })
    if (!found) return null
    const { today } = await getCalendar(tx, actor)
    const accountIds = found.steps.flatMap(({ accountId }) => accountId ?? [])
    const people = await tx.account.findMany({ where: { id: { in: accountIds } }, select: { id: true, name: true } })
    const nameOf = new Map(people.map((person) => [person.id, person.name]))
    const said = { ...found, ...saidOf(found) }
    const steps = found.steps.map((step) => ({ ...stepOf(step), by: nameOf.get(step.accountId ?? "") ?? "" }))
    return { ...said, steps, today, days: daysWaiting(said, today) }
  })
}

type Found = Prisma.SubmissionGetPayload<{ select: typeof fields }>

function saidOf({ kind, state, refusal, submittedOn, answerBy, answeredOn, realisedOn }: Found) {
  return {
    kind: keyOf(submissionKinds, kind),
    state: keyOf(submissionStates, state),
    refusal: refusal && keyOf(refusals, refusal),
    submittedOn: dayOf(submittedOn),
    answerBy: answerBy && dayOf(answerBy),
    answeredOn: answeredOn && dayOf(answeredOn),
    realisedOn: realisedOn && dayOf(realisedOn),
  }
}

function stepOf({ toState, channel, refusal, happenedOn, ...step }: Found["steps"][number]) {
  return {
    ...step,
    toState: keyOf(submissionStates, toState),
    channel: keyOf(channels, channel),
    refusal: refusal && keyOf(refusals, refusal),
    happenedOn: dayOf(happenedOn),
  }
}

export type SubmissionDetail = NonNullable<Awaited<ReturnType<typeof getSubmission>>>

/** The proof of a step with its bytes, or null when there is none for this actor. */
export async function openStepProof(actor: Actor, documentId: string) {
  const step = await read(actor, (tx) =>
    tx.submissionStep.findFirst({
      where: { documentId, tenantId: actor.tenantId, submission: visibleSubmissions(actor) },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, step?.document)
}
