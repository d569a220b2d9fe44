import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { placedSql, type Span } from "@/lib/readiness/queries/placed"
import { countWays, type Flow } from "@/lib/readiness/rules/picture"

/** How many products' level went up and down between two days. */
export async function countMoved(actor: Actor, span: Span): Promise<{ up: number; down: number }> {
  const flows = await readRows<Flow>(
    actor,
    sql`WITH ${placedSql(actor, span)}
      SELECT then_level AS began, until_level AS ended, count(*)::int AS count FROM placed WHERE until_level IS NOT NULL GROUP BY 1, 2`,
  )
  return countWays(flows)
}
