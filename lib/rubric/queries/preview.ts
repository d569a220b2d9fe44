import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { computeReadiness } from "@/lib/readiness/rules/readiness"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { comparePairs, type Pair } from "@/lib/rubric/rules/preview"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import { getCalendar } from "@/lib/tenant/queries"

/** The most products a preview looks at: a page is not waited for longer; the same ones every time. */
const previewed = 1_000
const atOnce = 250

const Listed = z.array(z.object({ id: z.string(), name: z.string() }))

/** What would change for the daerah's products, or a sample of them, if a rubric counted today; nothing is written. */
export async function previewRubric(actor: Actor, rubric: Rubric) {
  const rows = await readRows(
    actor,
    sql`SELECT p.id, p.name FROM product p WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.withdrawn_at IS NULL
        ORDER BY md5(p.id::text) LIMIT ${previewed}`,
  )
  const total = await read(actor, (tx) => tx.product.count({ where: { tenantId: actor.tenantId, withdrawnAt: null } }))
  const products = Listed.parse(rows)
  const pairs: Pair[] = []
  for (let at = 0; at < products.length; at += atOnce)
    pairs.push(...(await compareSome(actor, rubric, products.slice(at, at + atOnce))))
  const codes = rubric.dimensions.map(({ code }) => code)
  return { ...comparePairs(pairs, codes), total }
}

function compareSome(actor: Actor, rubric: Rubric, products: z.output<typeof Listed>): Promise<Pair[]> {
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const { rubric: current } = await getRubricOn(tx, actor, today)
    const ids = products.map(({ id }) => id)
    const facts = parseFacts(await tx.$queryRaw(factsSql(actor.tenantId, ids)))
    const names = new Map(products.map(({ id, name }) => [id, name]))
    return facts.map((product) => {
      const ask = { product, today, counting: "verified" as const }
      const [now, then] = [computeReadiness({ ...ask, rubric: current }), computeReadiness({ ...ask, rubric })]
      return { id: product.id, name: names.get(product.id) ?? "", now, then }
    })
  })
}
