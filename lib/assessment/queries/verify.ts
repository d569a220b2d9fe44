import "server-only"
import type { Actor } from "@/lib/access"
import { readableAssessments, verifiableProducts } from "@/lib/assessment/policy"
import {
  isCoach,
  listForLaboratory,
  listOpenedGates,
  listVerifiable,
  type Pending,
} from "@/lib/assessment/rules/verify"
import { dayOf } from "@/lib/day"
import { read, type Tx } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

const answers = {
  select: {
    ...{ id: true, criterion: true, value: true, grade: true, note: true, answeredOn: true },
    document: { select: { id: true, fileName: true } },
  },
  orderBy: { criterion: "asc" },
} as const
const shown = {
  ...{ id: true, kind: true, rubric: true, assessorId: true, doublesId: true, handedAt: true, doneAt: true },
  answers,
} as const

/** Which assessment of a product: one's own under way, a second look (BLIND), or one that was handed over to finish. */
export type Which = { productId: string; id?: string }

/** A product as it is verified, inside a transaction; null when there is none for this actor, or no such assessment. */
export async function loadVerify(tx: Tx, actor: Actor, { productId, id }: Which) {
  const { tenantId, userId } = actor
  const product = await tx.product.findFirst({
    where: { id: productId, withdrawnAt: null, AND: verifiableProducts(actor) },
    select: { id: true, enterpriseId: true, enterprise: { select: { assigneeId: true, kelurahanCode: true } } },
  })
  if (!product) return null
  const ours = { tenantId, productId, doneAt: null }
  const mine = { ...ours, assessorId: userId }
  // What staff hand to each other is not a laboratory's to finish.
  const handed = actor.role === "partner" ? [] : [{ ...ours, kind: "VERIFIED", handedAt: { not: null } }]
  const which = id
    ? { id, OR: [{ ...mine, kind: { in: ["VERIFIED", "BLIND"] } }, ...handed] }
    : { ...mine, kind: "VERIFIED" }
  const open = await tx.assessment.findFirst({ where: which, orderBy: { id: "desc" }, select: shown })
  if (id && !open) return null
  const { today } = await getCalendar(tx, actor)
  const { rubric, label } = await getRubricOn(tx, actor, today)
  const [facts] = parseFacts(await tx.$queryRaw(factsSql(tenantId, [productId])))
  if (!facts) return null
  const ask = { product: facts, rubric, today }
  const questions = await narrow(tx, actor, { open, questions: listVerifiable(ask) })
  const isOwnCoachee = isCoach(actor, product.enterprise)
  const opened = open && isOwnCoachee ? listOpenedGates(ask, pendingOf(open.answers)) : []
  return { product, label, open, ask, questions, isOwnCoachee, opened }
}

type Open = { kind: string; doublesId: string | null } | null
type Narrowing = { open: Open; questions: ReturnType<typeof listVerifiable> }

/** A laboratory is asked what it can judge; a second look of what the first answered, and is told nobody's answer. */
async function narrow(tx: Tx, { tenantId, role }: Actor, { open, questions }: Narrowing) {
  if (role === "partner") return listForLaboratory(questions)
  if (open?.kind !== "BLIND") return questions
  const where = { tenantId, assessmentId: open.doublesId ?? "" }
  const first = await tx.answer.findMany({ where, select: { criterion: true } })
  const codes = new Set(first.map(({ criterion }) => criterion))
  return questions
    .filter(({ criterion }) => codes.has(criterion.code))
    .map(({ criterion }) => ({ criterion, known: null, last: null, own: null }))
}

type Row = { id: string; criterion: string; value: number; grade: string; answeredOn: Date }

function pendingOf(rows: readonly Row[]): Pending[] {
  return rows.map(({ grade, answeredOn, ...row }) => ({
    ...row,
    grade: keyOf(evidenceGrades, grade),
    on: dayOf(answeredOn),
  }))
}

/** Everything the page of a product's assessment shows, or null. */
export function getVerify(actor: Actor, which: Which) {
  return read(actor, async (tx) => {
    const found = await loadVerify(tx, actor, which)
    if (!found) return null
    const { tenantId } = actor
    // Who looks a second time is not shown that there was a first.
    if (found.open?.kind === "BLIND") return { ...found, others: [], blindId: null }
    const past = await tx.assessment.findMany({
      where: {
        ...{ tenantId, productId: which.productId, kind: { in: ["SELF", "VERIFIED"] } },
        OR: [{ doneAt: { not: null } }, { handedAt: { not: null } }],
      },
      orderBy: [{ doneAt: { sort: "desc", nulls: "first" } }],
      take: 20,
      select: { ...shown, answers: false, partner: { select: { name: true } }, _count: { select: { answers: true } } },
    })
    const blind = await tx.assessment.findFirst({
      where: { tenantId, productId: which.productId, kind: "BLIND", doneAt: null, assessorId: actor.userId },
      select: { id: true },
    })
    const others = blind ? [] : past
    const people = await tx.account.findMany({
      where: { id: { in: others.flatMap(({ assessorId }) => assessorId ?? []) } },
      select: { id: true, name: true },
    })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return {
      ...found,
      blindId: blind?.id ?? null,
      others: others.map((one) => ({ ...one, by: names.get(one.assessorId ?? "") ?? null })),
    }
  })
}

/** A finished assessment with its answers, for those who see the product; not while the actor owes a second look at it. */
export function getFinished(actor: Actor, { productId, id }: { productId: string; id: string }) {
  return read(actor, async (tx) => {
    const owed = { kind: "BLIND", doneAt: null, assessorId: actor.userId }
    const found = await tx.assessment.findFirst({
      where: {
        ...{ id, productId, kind: { in: ["SELF", "VERIFIED"] }, doneAt: { not: null } },
        ...{ doubled: { none: owed }, AND: readableAssessments(actor) },
      },
      select: { ...shown, partner: { select: { name: true } } },
    })
    if (!found) return null
    const { assessorId } = found
    const select = { name: true } as const
    const person = assessorId && (await tx.account.findUnique({ where: { id: assessorId }, select }))
    return { ...found, by: person ? person.name : null }
  })
}

/** The file that proves an answer of an assessment, for those who see the product; a second look's only for who looked. */
export async function openProof(actor: Actor, productId: string, documentId: string) {
  const assessment = { productId, AND: readableAssessments(actor) }
  const found = await read(actor, (tx) =>
    tx.answer.findFirst({
      where: { tenantId: actor.tenantId, documentId, assessment },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, found?.document)
}
