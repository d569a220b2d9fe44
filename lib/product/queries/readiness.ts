import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { type BothWays, computeBothWays } from "@/lib/readiness/rules/readiness"
import { getRubricOn } from "@/lib/rubric/queries/current"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import { getCalendar } from "@/lib/tenant/queries"

/** How ready a product is today, by what was verified and by everything that was stated. */
export type TwoReadings = BothWays & { rubric: Rubric; today: string; missing: string[] }

/** How ready a product is today, computed from its facts, or null when there is none for this actor. */
export function getReadiness(actor: Actor, id: string): Promise<TwoReadings | null> {
  return read(actor, async (tx) => {
    const found = await tx.product.findFirst({ where: { id, AND: visibleProducts(actor) }, select: { id: true } })
    if (!found) return null
    const { today } = await getCalendar(tx, actor)
    const { rubric } = await getRubricOn(tx, actor, today)
    const [product] = parseFacts(await tx.$queryRaw(factsSql(actor.tenantId, [id])))
    if (!product) return null
    const ask = { product, rubric, today }
    return { ...computeBothWays(ask), rubric, today, missing: product.enterprise.missing }
  })
}
