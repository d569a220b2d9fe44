import "server-only"
import type { Actor } from "@/lib/access"
import { readableAssessments } from "@/lib/assessment/policy"
import { loadVerify } from "@/lib/assessment/queries/verify"
import { read } from "@/lib/db"

const finished = {
  ...{ id: true, rubric: true, doneAt: true },
  answers: {
    select: {
      ...{ criterion: true, value: true, note: true },
      document: { select: { id: true, fileName: true } },
    },
    orderBy: { criterion: "asc" },
  },
} as const

/** What a laboratory is asked about a product of which it has a sample, its answers under way, and what its house handed in before, the latest first; null when it has none. */
export function getLaboratoryAssessment(actor: Actor, productId: string) {
  return read(actor, async (tx) => {
    const found = await loadVerify(tx, actor, { productId })
    if (!found) return null
    const past = await tx.assessment.findMany({
      where: { productId, kind: "VERIFIED", doneAt: { not: null }, AND: readableAssessments(actor) },
      orderBy: [{ doneAt: "desc" }, { id: "desc" }],
      take: 20,
      select: finished,
    })
    const { name, enterprise } = await tx.product.findFirstOrThrow({
      where: { tenantId: actor.tenantId, id: productId },
      select: { name: true, enterprise: { select: { name: true } } },
    })
    const { open, questions, ask } = found
    const criteria = new Map(ask.rubric.criteria.map((criterion) => [criterion.code, criterion]))
    return { product: { id: productId, name, enterprise: enterprise.name }, open, questions, past, criteria }
  })
}

export type LaboratoryAssessment = NonNullable<Awaited<ReturnType<typeof getLaboratoryAssessment>>>
