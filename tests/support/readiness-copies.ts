import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { computeReadiness } from "@/lib/readiness/rules/readiness"
import { type Copy, copyOf } from "@/lib/readiness/rules/snapshot"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"

type Row = { id: string; level: string }

/** The kept copies of a daerah, and what the function says of the same products today; both in the order of their ids. */
export function listBoth(actor: Actor): Promise<{ kept: Row[]; computed: Row[] }> {
  const { tenantId } = actor
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const { rubric, label } = await getRubricOn(tx, actor, today)
    const kept = await tx.productReadiness.findMany({ where: { tenantId } })
    const ids = (await tx.product.findMany({ where: { tenantId }, select: { id: true } })).map(({ id }) => id)
    const products = parseFacts(await tx.$queryRaw(factsSql(tenantId, ids)))
    const computed = products.map((product) => {
      const look = (counting: "verified" | "stated") => computeReadiness({ product, rubric, today, counting })
      return withoutDay(copyOf({ verified: look("verified"), stated: look("stated"), product, rubric: label, today }))
    })
    const copies = kept.map(({ tenantId: _, computedAt: __, computedOn: ___, nextExpiry, ...copy }) => ({
      ...copy,
      changesOn: nextExpiry?.toISOString().slice(0, 10) ?? null,
    }))
    const byId = <T extends { id: string }>(rows: T[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
    return { kept: byId(copies), computed: byId(computed) }
  })
}

function withoutDay({ computedOn: _, ...copy }: Copy): Row {
  return copy
}
