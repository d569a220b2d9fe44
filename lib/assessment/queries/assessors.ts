import "server-only"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { type Agreement, judgeAgreement } from "@/lib/assessment/rules/agreement"
import { read, type Tx } from "@/lib/db"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { mostOf } from "@/lib/rubric/schema/rubric"
import { getCalendar } from "@/lib/tenant/queries"

const Pairs = z.array(
  z.object({ assessorId: z.string(), productId: z.string(), criterion: z.string(), difference: z.number() }),
)
const Count = z.array(z.object({ id: z.string(), house: z.string().nullable(), done: z.number(), waiting: z.number() }))

/** An assessor, and the laboratory they assess for, with how much they assessed and how it agrees with second looks. */
export type Assessor = z.output<typeof Count>[number] & { name: string; agreement: Agreement }

/** Every assessor of the daerah, those whose answers are the most lenient first. */
export function listAssessors(actor: Actor): Promise<Assessor[]> {
  return read(actor, async (tx) => {
    const [pairs, counts] = [await listPairs(tx, actor), await countDone(tx, actor)]
    const accounts = await tx.account.findMany({
      where: { id: { in: counts.map(({ id }) => id) } },
      select: { id: true, name: true },
    })
    const { today } = await getCalendar(tx, actor)
    const { rubric } = await getRubricOn(tx, actor, today)
    const most = new Map(rubric.criteria.map((criterion) => [criterion.code, mostOf(criterion)]))
    const assessors = counts.map((count) => {
      const products = new Map<string, number[]>()
      for (const { productId, criterion, difference } of pairs.filter((pair) => pair.assessorId === count.id))
        products.set(productId, [...(products.get(productId) ?? []), difference / (most.get(criterion) ?? 1)])
      const doubles = [...products].map(([productId, differences]) => ({ productId, differences }))
      const name = accounts.find(({ id }) => id === count.id)?.name ?? "Akun yang sudah dihapus"
      return { ...count, name, agreement: judgeAgreement(doubles) }
    })
    return assessors.sort((a, b) => b.agreement.bias - a.agreement.bias || a.name.localeCompare(b.name))
  })
}

/** Every answer that two people gave to the same question without seeing each other's. */
async function listPairs(tx: Tx, { tenantId }: Actor) {
  const rows = await tx.$queryRaw`
    SELECT a.assessor_id AS "assessorId", a.product_id AS "productId", f.criterion, f.value - s.value AS difference
    FROM assessment b
    JOIN assessment a ON a.tenant_id = b.tenant_id AND a.id = b.doubles_id
    JOIN answer s ON s.tenant_id = b.tenant_id AND s.assessment_id = b.id
    JOIN answer f ON f.tenant_id = a.tenant_id AND f.assessment_id = a.id AND f.criterion = s.criterion
    WHERE b.tenant_id = ${tenantId}::uuid AND b.kind = 'BLIND' AND b.done_at IS NOT NULL AND a.assessor_id IS NOT NULL`
  return Pairs.parse(rows)
}

async function countDone(tx: Tx, { tenantId }: Actor) {
  const rows = await tx.$queryRaw`
    SELECT a.assessor_id AS id, max(p.name) AS house,
      count(*) FILTER (WHERE a.kind = 'VERIFIED' AND a.done_at IS NOT NULL)::int AS done,
      count(*) FILTER (WHERE a.kind = 'BLIND' AND a.done_at IS NULL)::int AS waiting
    FROM assessment a LEFT JOIN partner p ON p.tenant_id = a.tenant_id AND p.id = a.partner_id
    WHERE a.tenant_id = ${tenantId}::uuid AND a.kind <> 'SELF' AND a.assessor_id IS NOT NULL
    GROUP BY a.assessor_id ORDER BY done DESC LIMIT 200`
  return Count.parse(rows)
}

/** What waits for the actor (second looks), and for anybody beside its assessor (handed over). */
export function listAssessorTasks({ tenantId, userId, ...actor }: Actor) {
  const select = { id: true, product: { select: { id: true, name: true, enterprise: { select: { name: true } } } } }
  return read({ tenantId, userId, ...actor }, async (tx) => ({
    blind: await tx.assessment.findMany({
      where: { tenantId, kind: "BLIND", doneAt: null, assessorId: userId },
      orderBy: { id: "asc" },
      take: 100,
      select,
    }),
    handed: await tx.assessment.findMany({
      where: { tenantId, kind: "VERIFIED", doneAt: null, handedAt: { not: null }, NOT: { assessorId: userId } },
      orderBy: { handedAt: "asc" },
      take: 100,
      select,
    }),
  }))
}

/** Those who may take a second look: staff who see every product. */
export function listSecondAssessors({ tenantId, ...actor }: Actor): Promise<{ id: string; name: string }[]> {
  return read({ tenantId, ...actor }, async (tx) => {
    const found = await tx.membership.findMany({
      where: { tenantId, disabledAt: null, role: { in: ["officer", "admin"] } },
      orderBy: { account: { name: "asc" } },
      select: { account: { select: { id: true, name: true } } },
    })
    return found.map(({ account }) => account)
  })
}
