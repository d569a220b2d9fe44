import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { expiredFactsSql, lastVisitSql, rankSql, type Today, wayOf } from "@/lib/visit/queries/due"
import type { Standing } from "@/lib/visit/rules/need"
import type { Position } from "@/lib/visit/rules/walk"

/** An enterprise as the page of its visit shows it; days are ISO dates. */
export type VisitTarget = Standing & {
  id: string
  name: string
  products: string | null
  personId: string
  personName: string
  nikLast4: string | null
  phone: string | null
  nib: string | null
  address: string | null
  rt: string | null
  rw: string | null
  kelurahanCode: string | null
  sales: { year: number; min: number | null; max: number | null } | null
  consents: string[]
  position: Position
}

const sales = sql`
  (SELECT jsonb_build_object('year', y.year, 'min', y.sales_min, 'max', y.sales_max) FROM enterprise_year y
   WHERE y.tenant_id = e.tenant_id AND y.enterprise_id = e.id AND (y.sales_min IS NOT NULL OR y.sales_max IS NOT NULL)
   ORDER BY y.year DESC LIMIT 1)`

const consents = sql`
  (SELECT coalesce(jsonb_agg(DISTINCT c.purpose), '[]') FROM consent c
   WHERE c.tenant_id = e.tenant_id AND c.person_id = p.id AND c.withdrawn_at IS NULL)`

/** Everything the page of a visit shows, or null when there is no such enterprise for this actor, or it was merged away. */
export async function getVisitTarget(actor: Actor, id: string, today: Today): Promise<VisitTarget | null> {
  const conditions = allOf([sql`e.id = ${id}::uuid`, sql`e.status <> 'MERGED'`, visibleEnterprisesSql(actor)])
  const rows = await readRows<VisitTarget>(
    actor,
    sql`
      SELECT e.id, e.name, e.products, p.id AS "personId", p.name AS "personName", p.nik_last4 AS "nikLast4", p.phone, e.nib,
        e.address, e.rt, e.rw, e.kelurahan_code AS "kelurahanCode", ${sales} AS sales, ${consents} AS consents, e.status,
        e.valid_until::text AS "validUntil", coalesce(e.assignee_id = ${actor.userId}::uuid, false) AS "isMine",
        ${lastVisitSql(today)}::text AS "lastVisitOn", ${expiredFactsSql(today)} AS "hasExpiredFacts",
        jsonb_build_object('rank', ${rankSql(actor, today)}, 'kelurahan', ${wayOf.kelurahan}, 'rw', ${wayOf.rw},
          'rt', ${wayOf.rt}, 'id', e.id) AS position
      FROM enterprise e JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
      WHERE ${conditions}`,
  )
  return rows[0] ?? null
}
