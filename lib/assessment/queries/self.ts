import "server-only"
import type { Actor } from "@/lib/access"
import { type Answers, compareViews, listQuestions } from "@/lib/assessment/rules/self"
import { read, type Tx } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleProducts } from "@/lib/product/policy"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { computeBothWays } from "@/lib/readiness/rules/readiness"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"

/** The own assessments of the products an actor can see. */
function ownAssessments(actor: Actor): Prisma.AssessmentWhereInput {
  return { tenantId: actor.tenantId, kind: "SELF", product: visibleProducts(actor) }
}

const shownAnswers = { select: { criterion: true, value: true, documentId: true } } as const

/** A product with what the owner is asked about it and has answered, inside a transaction; null when there is none. */
export async function loadSelf(tx: Tx, actor: Actor, productId: string) {
  const { tenantId } = actor
  const product = await tx.product.findFirst({
    where: { id: productId, withdrawnAt: null, AND: visibleProducts(actor) },
    select: { id: true, name: true, enterpriseId: true },
  })
  if (!product) return null
  const { today } = await getCalendar(tx, actor)
  const { rubric, label } = await getRubricOn(tx, actor, today)
  const [facts] = parseFacts(await tx.$queryRaw(factsSql(tenantId, [productId])))
  if (!facts) return null
  const where = { productId, AND: ownAssessments(actor) }
  const open = await tx.assessment.findFirst({
    where: { ...where, doneAt: null },
    orderBy: { id: "desc" },
    select: { id: true, rubric: true, answers: shownAnswers },
  })
  const last = await tx.assessment.findFirst({
    where: { ...where, doneAt: { not: null } },
    orderBy: [{ doneAt: "desc" }, { id: "desc" }],
    select: { id: true, doneAt: true },
  })
  const answers = answersOf(open?.answers ?? [])
  const ask = { product: facts, rubric, today }
  const photos = (open?.answers ?? []).flatMap(({ criterion, documentId }) => (documentId ? [criterion] : []))
  return { product, label, open, last, ask, answers, photos, questions: listQuestions(ask, answers) }
}

/** What an owner is asked about a product, how far the answers are, and how the last finished assessment compares; null when there is none. */
export function getSelf(actor: Actor, productId: string) {
  return read(actor, async (tx) => {
    const found = await loadSelf(tx, actor, productId)
    if (!found) return null
    const { ask, ...self } = found
    const earlier = answersOf(ask.product.answers.filter(({ isVerified }) => !isVerified))
    return { ...self, earlier, compared: self.last && compare(ask, earlier) }
  })
}

type Ask = Parameters<typeof listQuestions>[0]

function compare(ask: Ask, answers: Answers) {
  const { verified, stated } = computeBothWays(ask)
  return {
    ...compareViews({ stated: stated.states, verified: verified.states }, answers),
    level: verified.level,
    index: { own: stated.index.general, seen: verified.index.general },
  }
}

function answersOf(rows: readonly { criterion: string; value: number }[]): Answers {
  return Object.fromEntries(rows.map(({ criterion, value }) => [criterion, value]))
}

/** The photo that goes with an answer of the open own assessment, or null. */
export async function openSelfPhoto(actor: Actor, productId: string, criterion: string) {
  const found = await read(actor, (tx) =>
    tx.answer.findFirst({
      where: {
        tenantId: actor.tenantId,
        criterion,
        assessment: { productId, doneAt: null, AND: ownAssessments(actor) },
      },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, found?.document)
}
