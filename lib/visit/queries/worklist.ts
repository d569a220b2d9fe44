import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { beyond, dueSql, expiredFactsSql, lastVisitSql, order, type Today } from "@/lib/visit/queries/due"
import type { Standing } from "@/lib/visit/rules/need"
import type { Position, VisitFilter, VisitList } from "@/lib/visit/rules/walk"

/** One enterprise to visit; days are ISO dates. */
export type ListedVisit = Standing & {
  id: string
  name: string
  person: string
  address: string | null
  kelurahanCode: string | null
  rt: string | null
  rw: string | null
}

type Row = ListedVisit & { position: Position; total: number }

export type VisitPage = {
  rows: ListedVisit[]
  /** How many there are to visit, by this filter. */
  total: number
  next: Position | null
}

/** A page of what an actor has to visit, most needed first, then along the way. */
export async function listVisits(
  actor: Actor,
  { filter, after }: VisitList,
  { today, per }: { today: Today; per: number },
): Promise<VisitPage> {
  const rows = await readRows<Row>(
    actor,
    sql`
      WITH due AS MATERIALIZED (${dueSql(actor, { filter, today })}),
      page AS (SELECT d.* FROM due d WHERE ${after ? beyond(after) : sql`true`} ORDER BY ${order} LIMIT ${per + 1})
      SELECT d.id, to_jsonb(d) AS position, e.name, p.name AS person, e.address, e.kelurahan_code AS "kelurahanCode", e.rt, e.rw,
        e.status, e.valid_until::text AS "validUntil",
        coalesce(e.assignee_id = ${actor.userId}::uuid, false) AS "isMine", ${lastVisitSql(today)}::text AS "lastVisitOn",
        ${expiredFactsSql(today)} AS "hasExpiredFacts", (SELECT count(*)::int FROM due) AS total
      FROM page d
      CROSS JOIN LATERAL (SELECT * FROM enterprise f WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.id = d.id LIMIT 1) e
      CROSS JOIN LATERAL (SELECT * FROM person f WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.id = e.person_id LIMIT 1) p
      ORDER BY ${order}`,
  )
  const shown = rows.slice(0, per)
  return { rows: shown, total: rows[0]?.total ?? 0, next: (rows.length > per && shown.at(-1)?.position) || null }
}

type Around = { filter: VisitFilter; after: Position | null; today: Today }

/** The next enterprise to visit: the first beyond a position, else the first of all; null when nothing is left. */
export async function getNextVisit(actor: Actor, { filter, after, today }: Around): Promise<string | null> {
  const [later, first] = [after ? beyond(after) : sql`true`, sql`d.id <> ${after?.id ?? null}::uuid`]
  const rows = await readRows<{ id: string }>(
    actor,
    sql`
      WITH due AS MATERIALIZED (${dueSql(actor, { filter, today })})
      (SELECT d.id, 0 AS turn FROM due d WHERE ${later} ORDER BY ${order} LIMIT 1)
      UNION ALL (SELECT d.id, 1 FROM due d WHERE ${after ? first : sql`true`} ORDER BY ${order} LIMIT 1)
      ORDER BY turn LIMIT 1`,
  )
  return rows[0]?.id ?? null
}

/** How many enterprises an actor has visited today. */
export async function countVisitedToday(actor: Actor, { day, zone }: Today): Promise<number> {
  const rows = await readRows<{ done: number }>(
    actor,
    sql`
      SELECT count(DISTINCT v.enterprise_id)::int AS done FROM visit v
      WHERE v.tenant_id = ${actor.tenantId}::uuid AND v.account_id = ${actor.userId}::uuid
        AND v.at >= (${day}::timestamp AT TIME ZONE ${zone})`,
  )
  return rows[0]?.done ?? 0
}
