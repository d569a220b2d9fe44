import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMousSql } from "@/lib/mou/policy"
import type { Behind, ReportState, SideOfCredit } from "@/lib/movement/rules/report"
import { BehindRow, Report } from "@/lib/movement/schema/report"
import { visiblePartnersSql } from "@/lib/partner/policy"
import { visibleProductsSql } from "@/lib/product/policy"
import { visibleTrainingsSql } from "@/lib/training/policy"

/** The column of a credit that names a side. */
const columns: Record<SideOfCredit, Prisma.Sql> = {
  pelatihan: sql`c.training_id`,
  mou: sql`c.mou_id`,
  mitra: sql`c.partner_id`,
  program: sql`c.programme_id`,
}

/** The sides an actor can see, with their names. */
function namesSql(actor: Actor, per: SideOfCredit): Prisma.Sql {
  if (per === "pelatihan") return sql`SELECT t.id, t.title AS name FROM training t WHERE ${visibleTrainingsSql(actor)}`
  if (per === "mou") return sql`SELECT m.id, m.title AS name FROM mou m WHERE ${visibleMousSql(actor)}`
  if (per === "mitra") return sql`SELECT p.id, p.name FROM partner p WHERE ${visiblePartnersSql(actor)}`
  return sql`SELECT g.id, g.name || ' ' || g.year AS name FROM programme g WHERE g.tenant_id = ${actor.tenantId}::uuid`
}

function betweenSql({ tenantId }: Actor, { from, until }: ReportState): Prisma.Sql {
  return sql`m.tenant_id = ${tenantId}::uuid AND m.day BETWEEN ${from}::date AND ${until}::date`
}

/** What each training, agreement, partner or programme is credited with between two days, those with most products first; and what nobody is. */
export function getReport(actor: Actor, state: ReportState, onlyId: string | null = null) {
  return read(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ found: unknown }[]>(sql`
      WITH seen AS (SELECT p.id FROM product p WHERE ${visibleProductsSql(actor)}),
      named AS (${namesSql(actor, state.per)}),
      credited AS (
        SELECT ${columns[state.per]} AS id, m.product_id, m.kind, m.dimension, coalesce(c.affirmed, true) AS counts, sum(c.share * m.change) AS net
        FROM movement m JOIN credit c ON c.tenant_id = m.tenant_id AND c.movement_id = m.id
        WHERE ${betweenSql(actor, state)} AND m.kind <> 'GATE' AND ${columns[state.per]} IN (SELECT id FROM named)
          AND m.product_id IN (SELECT id FROM seen) AND ${onlyId === null ? sql`true` : sql`${columns[state.per]} = ${onlyId}::uuid`}
        GROUP BY 1, 2, 3, 4, 5),
      by_dimension AS (
        SELECT id, dimension, count(*) FILTER (WHERE net > 0) AS up, count(*) FILTER (WHERE net < 0) AS down
        FROM credited WHERE kind = 'DIMENSION' AND counts GROUP BY 1, 2),
      rows AS (
        SELECT n.id, n.name,
          count(DISTINCT x.product_id) FILTER (WHERE x.counts AND x.kind = 'DIMENSION' AND x.net > 0) AS up,
          count(DISTINCT x.product_id) FILTER (WHERE x.counts AND x.kind = 'DIMENSION' AND x.net < 0) AS down,
          round(coalesce(sum(x.net) FILTER (WHERE x.counts AND x.kind = 'DIMENSION'), 0)::numeric, 1) AS net,
          jsonb_build_object('up', count(DISTINCT x.product_id) FILTER (WHERE x.counts AND x.kind = 'LEVEL' AND x.net > 0),
            'down', count(DISTINCT x.product_id) FILTER (WHERE x.counts AND x.kind = 'LEVEL' AND x.net < 0)) AS levels,
          count(DISTINCT x.product_id) FILTER (WHERE NOT x.counts) AS disputed,
          (SELECT coalesce(jsonb_object_agg(d.dimension, jsonb_build_object('up', d.up, 'down', d.down)), '{}') FROM by_dimension d
            WHERE d.id = n.id) AS dimensions
        FROM named n JOIN credited x ON x.id = n.id GROUP BY n.id, n.name ORDER BY up DESC, n.name)
      SELECT jsonb_build_object('rows', coalesce((SELECT jsonb_agg(r) FROM rows r), '[]'), 'total', (${totalSql(actor, state)})) AS found`)
    return Report.parse(found?.found)
  })
}

function totalSql(actor: Actor, state: ReportState): Prisma.Sql {
  return sql`
    SELECT jsonb_build_object('moved', count(DISTINCT m.product_id),
      'unexplained', count(DISTINCT m.product_id) FILTER (WHERE c.source = 'NONE' AND m.cause NOT IN ('EXPIRY', 'RUBRIC')),
      'aged', count(DISTINCT m.product_id) FILTER (WHERE m.cause IN ('EXPIRY', 'RUBRIC')))
    FROM movement m JOIN credit c ON c.tenant_id = m.tenant_id AND c.movement_id = m.id
    WHERE ${betweenSql(actor, state)} AND m.kind <> 'GATE' AND m.product_id IN (SELECT id FROM seen)`
}

/** So many movements are listed at most; a file may hold more. */
export const mostListed = 500

/** The movements behind a number of the report, newest first. */
export async function listBehind(actor: Actor, behind: Behind, most = mostListed): Promise<BehindRow[]> {
  const { per, id, dimension, way, none } = behind
  const side = none ? sql`c.source = 'NONE' AND m.cause NOT IN ('EXPIRY', 'RUBRIC')` : sql`n.id IS NOT NULL`
  const rows = await read(actor, (tx) =>
    tx.$queryRaw(sql`
      SELECT m.id AS "movementId", p.id AS "productId", p.name AS product, e.name AS enterprise, m.day::text, m.kind, m.subject, m.before,
        m.after, m.change, sum(c.share)::float8 AS share, bool_and(c.affirmed) AS affirmed, coalesce(n.name, 'Tidak cukup bukti') AS of
      FROM movement m
      JOIN credit c ON c.tenant_id = m.tenant_id AND c.movement_id = m.id
      JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.product_id
      JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
      LEFT JOIN (${namesSql(actor, per)}) n ON n.id = ${columns[per]}
      WHERE ${betweenSql(actor, behind)} AND m.kind <> 'GATE' AND ${visibleProductsSql(actor)} AND ${side}
        AND (${id}::uuid IS NULL OR n.id = ${id}::uuid) AND (${dimension}::text IS NULL OR m.dimension = ${dimension})
        AND (${way}::text IS NULL OR (${way} = 'naik') = (m.change > 0))
      GROUP BY m.id, m.day, m.kind, m.subject, m.before, m.after, m.change, m.at, p.id, p.name, e.name, n.name
      ORDER BY m.day DESC, m.id LIMIT ${most}`),
  )
  return z.array(BehindRow).parse(rows)
}
