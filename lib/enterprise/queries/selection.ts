import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { registerConditions, wordConditions } from "@/lib/enterprise/queries/conditions"
import type { Filter } from "@/lib/enterprise/rules/filter"
import type { Proposal } from "@/lib/enterprise/rules/flow"
import type { Standing } from "@/lib/enterprise/rules/steps"
import { searchWords } from "@/lib/enterprise/rules/words"
import type { Status } from "@/lib/enterprise/schema/enterprise"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Calendar } from "@/lib/tenant/queries"

/** Enterprises that something is done to at once: named ones, or all that a list would show. */
export type Selection = { ids: string[] } | { filter: Filter }

/** The selection as a condition on the table `enterprise` under the name `e`; what the actor cannot see is never in it. */
export function selectionSql(actor: Actor, selection: Selection): Prisma.Sql {
  const visible = visibleEnterprisesSql(actor)
  if ("ids" in selection) return sql`${visible} AND e.id = ANY(${selection.ids}::uuid[])`
  const { filter } = selection
  return allOf([...registerConditions(filter, actor.tenantId), visible, ...wordConditions(searchWords(filter.q))])
}

/** Everything in a selection as a step sees it, with the days an approval would begin and end on. */
export function standingsSql(actor: Actor, selection: Selection, { approvalMonths, today }: Calendar): Prisma.Sql {
  const until = sql`(e.visited_on + make_interval(months => ${approvalMonths}::int))::date`
  return sql`
    SELECT e.id, e.status, e.proposal, coalesce(e.proposed_by = ${actor.userId}::uuid, false) AS "isOwn", e.visited_on,
      ${until} AS valid_until,
      CASE WHEN e.visited_on IS NULL THEN 'none' WHEN ${until} < ${today}::date THEN 'old' ELSE 'fresh' END AS visit
    FROM enterprise e WHERE ${selectionSql(actor, selection)}`
}

type Row = { status: Status; proposal: Proposal | null; isOwn: boolean; visit: Standing["visit"]; count: number }

/** How many enterprises of a selection stand alike. */
export async function countStandings(tx: Tx, standings: Prisma.Sql): Promise<{ standing: Standing; count: number }[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT status, proposal, "isOwn", visit, count(*)::int AS count FROM (${standings}) s GROUP BY 1, 2, 3, 4`
  return rows.map(({ count, ...standing }) => ({ standing, count }))
}
