import "server-only"
import type { Actor } from "@/lib/access"
import { type NextStep, nextStepOf } from "@/lib/channel/rules/next-step"
import { standingOf } from "@/lib/channel/rules/standing"
import { read } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"

/** The first step of each of some products (a page of a list), by id; products an actor cannot see, and those with nothing left to do, are not in it. */
export function listNextSteps(actor: Actor, productIds: readonly string[]): Promise<Map<string, NextStep>> {
  if (productIds.length === 0) return Promise.resolve(new Map())
  return read(actor, async (tx) => {
    const seen = await tx.product.findMany({
      where: { id: { in: [...productIds] }, AND: visibleProducts(actor) },
      select: { id: true },
    })
    const { today } = await getCalendar(tx, actor)
    const { rubric } = await getRubricOn(tx, actor, today)
    const rows = await tx.$queryRaw(
      factsSql(
        actor.tenantId,
        seen.map(({ id }) => id),
      ),
    )
    return new Map(
      parseFacts(rows).flatMap((product) => {
        const step = nextStepOf(standingOf({ product, rubric, today }))
        return step ? [[product.id, step] as const] : []
      }),
    )
  })
}
