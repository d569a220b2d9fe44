import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { wordConditions } from "@/lib/enterprise/queries/conditions"
import { searchWords } from "@/lib/enterprise/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"
import { assignedRestDays, gone, renewDays, restRank } from "@/lib/visit/rules/need"
import type { Position, VisitFilter } from "@/lib/visit/rules/walk"

/** The day it is in the daerah (ISO), and its time zone. */
export type Today = { day: string; zone: string }

/** The day an enterprise was last visited, of `e`. */
export function lastVisitSql({ zone }: Today): Prisma.Sql {
  return sql`(SELECT (max(v.at) AT TIME ZONE ${zone})::date FROM visit v WHERE v.tenant_id = e.tenant_id AND v.enterprise_id = e.id)`
}

/** Whether a checked fact of `e` has passed its last day. */
export function expiredFactsSql({ day }: Today): Prisma.Sql {
  return sql`EXISTS (SELECT FROM enterprise_fact f WHERE f.tenant_id = e.tenant_id AND f.enterprise_id = e.id
    AND f.verdict <> 'wrong' AND f.valid_until < ${day}::date)`
}

/** `needRank` of rules/need.ts as an expression on `e`; a test proves them equal. */
export function rankSql({ userId }: Actor, today: Today): Prisma.Sql {
  const restedSince = daysAfter(today.day, -assignedRestDays)
  return sql`CASE
    WHEN e.status = 'NEEDS_REPAIR' THEN 1
    WHEN e.status = 'EXPIRED' OR (e.status = 'APPROVED' AND e.valid_until < ${daysAfter(today.day, renewDays)}::date) THEN 2
    WHEN e.status IN ('DRAFT', 'SUBMITTED') THEN 3
    WHEN e.assignee_id = ${userId}::uuid AND e.status <> ALL(${gone})
      AND coalesce(${lastVisitSql(today)} < ${restedSince}::date, true) THEN 4
    WHEN e.status = 'APPROVED' AND ${expiredFactsSql(today)} THEN 5
    ELSE ${restRank}::int END`
}

/** Where `e` lies on the way: without a kelurahan, RW or RT it comes last. */
export const wayOf = {
  kelurahan: sql`(coalesce(e.kelurahan_code, '~') COLLATE "C")`,
  rw: sql`(coalesce(lpad(nullif(e.rw, ''), 3, '0'), '~') COLLATE "C")`,
  rt: sql`(coalesce(lpad(nullif(e.rt, ''), 3, '0'), '~') COLLATE "C")`,
}

/** The order of the list, of rows shaped like a position. */
export const order = sql`d.rank, d.kelurahan, d.rw, d.rt, d.id`

/** Rows of `d` beyond a position. */
export function beyond({ rank, kelurahan, rw, rt, id }: Position): Prisma.Sql {
  return sql`(d.rank, d.kelurahan, d.rw, d.rt, d.id) > (${rank}::int, ${kelurahan}, ${rw}, ${rt}, ${id}::uuid)`
}

type Wanted = { filter: VisitFilter; today: Today }

/** The positions of what an actor has to visit and nobody has visited today; a search also finds what is not urgent. */
export function dueSql(actor: Actor, { filter, today }: Wanted): Prisma.Sql {
  const { q, kelurahan, rw, rt } = filter
  const words = wordConditions(searchWords(q))
  const conditions = [
    visibleEnterprisesSql(actor),
    sql`e.status <> 'MERGED'`,
    sql`NOT EXISTS (SELECT FROM visit v WHERE v.tenant_id = e.tenant_id AND v.enterprise_id = e.id
      AND v.at >= (${today.day}::timestamp AT TIME ZONE ${today.zone}))`,
    ...(kelurahan ? [sql`e.kelurahan_code = ${kelurahan}`] : []),
    ...(rw ? [sql`ltrim(e.rw, '0') = ltrim(${rw}, '0')`] : []),
    ...(rt ? [sql`ltrim(e.rt, '0') = ltrim(${rt}, '0')`] : []),
    ...words,
  ]
  return sql`SELECT d.* FROM (
      SELECT e.id, ${rankSql(actor, today)} AS rank, ${wayOf.kelurahan} AS kelurahan, ${wayOf.rw} AS rw, ${wayOf.rt} AS rt
      FROM enterprise e WHERE ${allOf(conditions)}
    ) d WHERE ${words.length > 0 ? sql`true` : sql`d.rank < ${restRank}::int`}`
}
