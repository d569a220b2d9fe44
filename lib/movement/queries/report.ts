import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMousSql } from "@/lib/mou/policy"
import type { Behind, Part, ReportState, SideOfCredit } from "@/lib/movement/rules/report"
import { type BehindList, BehindRow, Report } from "@/lib/movement/schema/report"
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

/**
 * Every share of what moved between two days as the table `share`, of products an actor can see; `id` and `name` are the side
 * it is credited to, null where it is none of these. `net` is what a product moved by all a side's shares in one dimension,
 * or in level, what the owner denies apart.
 */
function sharesSql(actor: Actor, state: ReportState): Prisma.Sql {
  return sql`
    named AS MATERIALIZED (${namesSql(actor, state.per)}),
    seen AS MATERIALIZED (SELECT p.id FROM product p WHERE ${visibleProductsSql(actor)}),
    share AS (
      SELECT n.id, n.name, m.id AS movement_id, m.product_id, m.kind, m.dimension, m.cause, c.source <> 'NONE' AS is_credited, c.share,
        c.affirmed, coalesce(c.affirmed, true) AS counts,
        round(sum(c.share * m.change) OVER (PARTITION BY n.id, m.product_id, m.kind, m.dimension, coalesce(c.affirmed, true))::numeric, 3) AS net
      FROM movement m JOIN credit c ON c.tenant_id = m.tenant_id AND c.movement_id = m.id
      LEFT JOIN named n ON n.id = ${columns[state.per]}
      WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.day BETWEEN ${state.from}::date AND ${state.until}::date
        AND m.kind <> 'GATE' AND m.product_id IN (SELECT id FROM seen))`
}

/** What is nobody's doing is told apart from what nobody can prove to have done. */
const parts: Record<Part, Prisma.Sql> = {
  poin: sql`s.id IS NOT NULL AND s.counts AND s.kind = 'DIMENSION'`,
  tingkat: sql`s.id IS NOT NULL AND s.counts AND s.kind = 'LEVEL'`,
  sangkal: sql`s.id IS NOT NULL AND NOT s.counts`,
  tanpa: sql`NOT s.is_credited AND s.cause NOT IN ('EXPIRY', 'RUBRIC')`,
  semua: sql`s.cause <> 'RUBRIC'`,
  masa: sql`s.cause = 'EXPIRY'`,
  rubrik: sql`s.cause = 'RUBRIC'`,
}

function countSql(condition: Prisma.Sql): Prisma.Sql {
  return sql`count(DISTINCT s.product_id) FILTER (WHERE ${condition})`
}

/** What each training, agreement, partner or programme is credited with between two days, those with most products first; and what nobody is. */
export function getReport(actor: Actor, state: ReportState, onlyId: string | null = null) {
  return read(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ found: unknown }[]>(sql`
      WITH ${sharesSql(actor, state)},
      by_dimension AS (
        SELECT s.id, s.dimension, ${countSql(sql`s.net > 0`)} AS up, ${countSql(sql`s.net < 0`)} AS down
        FROM share s WHERE ${parts.poin} GROUP BY 1, 2),
      rows AS (
        SELECT s.id, s.name, ${countSql(sql`${parts.poin} AND s.net > 0`)} AS up, ${countSql(sql`${parts.poin} AND s.net < 0`)} AS down,
          round(coalesce(sum(s.share * m.change) FILTER (WHERE ${parts.poin}), 0)::numeric, 1) AS net,
          jsonb_build_object('up', ${countSql(sql`${parts.tingkat} AND s.net > 0`)}, 'down', ${countSql(sql`${parts.tingkat} AND s.net < 0`)}) AS levels,
          ${countSql(parts.sangkal)} AS disputed,
          (SELECT coalesce(jsonb_object_agg(d.dimension, jsonb_build_object('up', d.up, 'down', d.down)), '{}') FROM by_dimension d
            WHERE d.id = s.id) AS dimensions
        FROM share s JOIN movement m ON m.tenant_id = ${actor.tenantId}::uuid AND m.id = s.movement_id
        WHERE s.id IS NOT NULL AND (${onlyId}::uuid IS NULL OR s.id = ${onlyId}::uuid) GROUP BY s.id, s.name ORDER BY up DESC, s.name)
      SELECT jsonb_build_object('rows', coalesce((SELECT jsonb_agg(r) FROM rows r), '[]'), 'total', (
        SELECT jsonb_build_object('moved', ${countSql(parts.semua)}, 'unexplained', ${countSql(parts.tanpa)}, 'aged', ${countSql(parts.masa)},
          'rubric', ${countSql(parts.rubrik)}) FROM share s)) AS found`)
    return Report.parse(found?.found)
  })
}

/** So many movements are listed at most; a file may hold more. */
const mostListed = 500

/** The movements behind a number of the report, newest first, and of how many products they are. */
export async function listBehind(actor: Actor, behind: Behind, most = mostListed): Promise<BehindList> {
  const rows = await read(actor, (tx) =>
    tx.$queryRaw(sql`
      WITH ${sharesSql(actor, behind)},
      meant AS (SELECT s.* FROM share s WHERE ${conditionOf(behind)}),
      listed AS (
        SELECT movement_id, name, is_credited, sum(share)::float8 AS share, bool_and(affirmed) AS affirmed FROM meant GROUP BY 1, 2, 3)
      SELECT m.id AS "movementId", p.id AS "productId", p.name AS product, e.name AS enterprise, m.day::text, m.kind, m.subject, m.before,
        m.after, m.change, m.cause, l.share, l.affirmed, l.name AS of, l.is_credited AS "isCredited",
        (SELECT count(DISTINCT product_id)::int FROM meant) AS products, (SELECT count(*)::int FROM listed) AS total
      FROM listed l
      JOIN movement m ON m.tenant_id = ${actor.tenantId}::uuid AND m.id = l.movement_id
      JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.product_id
      JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
      ORDER BY m.day DESC, m.id, l.name LIMIT ${most}`),
  )
  const counted = z.array(BehindRow.extend({ products: z.number(), total: z.number() })).parse(rows)
  return { rows: counted, products: counted[0]?.products ?? 0, total: counted[0]?.total ?? 0 }
}

/** A way is the sign of a product's sum, as the report counts it, not of each movement in it. */
function conditionOf({ id, part, dimension, way }: Behind): Prisma.Sql {
  const which = part ?? (dimension || way ? "poin" : null)
  const conditions = [
    which === null ? sql`s.id IS NOT NULL` : parts[which],
    id && sql`s.id = ${id}::uuid`,
    dimension && sql`s.dimension = ${dimension}`,
    way && sql`sign(s.net) = ${way === "naik" ? 1 : -1}`,
  ].flatMap((condition) => (condition ? [condition] : []))
  return conditions.reduce((all, one) => sql`${all} AND ${one}`)
}
