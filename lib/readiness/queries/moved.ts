import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { flowsSql } from "@/lib/readiness/queries/picture"
import { placedSql, type Span } from "@/lib/readiness/queries/placed"
import { countWays, type Flow } from "@/lib/readiness/rules/picture"

/** How many products' level went up and down between two days by their own doing, and of how many only by a new rubric. */
export async function countMoved(actor: Actor, span: Span): Promise<{ up: number; down: number; byRubric: number }> {
  return countWays(await readRows<Flow>(actor, sql`WITH ${placedSql(actor, span)} ${flowsSql}`))
}
