import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleProductsSql } from "@/lib/product/policy"
import type { Commodity } from "@/lib/product/schema/words"
import { levels } from "@/lib/readiness/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** Between which days (ISO) products are looked at, in whose zone, and of which commodity. */
export type Span = { from: string; until: string; zone: string; commodity: Commodity | null }

/** A level's rank, from 1. */
export function rankSql(level: Prisma.Sql): Prisma.Sql {
  return sql`array_position(${keysOf(levels)}::text[], ${level})`
}

/** Changes of a score smaller than this are none. */
const least = 0.05

/**
 * The products an actor can see as the table `placed`: how ready they are (level, general, scores, failed), and the level
 * they had at the end of both days (`then_level`, `until_level`), told back from the movements; null when not yet recorded.
 * What moved between the days is told apart: `own` is the sign of what the product did, `by_rubric` of what only a new version
 * of the rubric did; `moved` says the same of each dimension, in points.
 */
export function placedSql(actor: Actor, { from, until, zone, commodity }: Span): Prisma.Sql {
  const { tenantId } = actor
  return sql`
    shown AS MATERIALIZED (
      SELECT p.id, p.name, p.commodity, e.name AS enterprise, e.kelurahan_code, (p.created_at AT TIME ZONE ${zone})::date AS since,
        r.level, r.general, r.failed, r.scores -> 'dimensions' AS dimensions, r.scores -> 'values' AS "values"
      FROM product p
      JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
      JOIN product_readiness r ON r.tenant_id = p.tenant_id AND r.id = p.id
      WHERE ${visibleProductsSql(actor)} AND p.withdrawn_at IS NULL AND (${commodity}::text IS NULL OR p.commodity = ${commodity})),
    back AS (
      SELECT product_id, (array_agg(before ORDER BY day, at))[1] AS then_level,
        (array_agg(before ORDER BY day, at) FILTER (WHERE day > ${until}::date))[1] AS until_level,
        coalesce(sum(change) FILTER (WHERE cause = 'RUBRIC' AND day <= ${until}::date), 0) AS by_rubric
      FROM movement WHERE tenant_id = ${tenantId}::uuid AND kind = 'LEVEL' AND day > ${from}::date GROUP BY product_id),
    told AS (
      SELECT s.*, CASE WHEN s.since <= ${from}::date THEN coalesce(b.then_level, s.level) END AS then_level,
        CASE WHEN s.since <= ${until}::date THEN coalesce(b.until_level, s.level) END AS until_level,
        CASE WHEN s.since <= ${from}::date THEN coalesce(b.by_rubric, 0) END AS by_rubric
      FROM shown s LEFT JOIN back b ON b.product_id = s.id),
    placed AS MATERIALIZED (
      SELECT t.id, t.name, t.commodity, t.enterprise, t.kelurahan_code, t.level, t.general, t.failed, t.dimensions, t."values",
        t.then_level, t.until_level, sign(t.by_rubric)::int AS by_rubric,
        sign(${rankSql(sql`t.until_level`)} - ${rankSql(sql`t.then_level`)} - t.by_rubric)::int AS own
      FROM told t),
    moved AS (
      SELECT * FROM (
        SELECT m.product_id, m.subject AS dimension, coalesce(sum(m.change) FILTER (WHERE m.cause <> 'RUBRIC'), 0) AS own,
          coalesce(sum(m.change) FILTER (WHERE m.cause = 'RUBRIC'), 0) AS by_rubric
        FROM movement m JOIN shown s ON s.id = m.product_id
        WHERE m.tenant_id = ${tenantId}::uuid AND m.kind = 'DIMENSION' AND m.day > ${from}::date AND m.day <= ${until}::date
        GROUP BY m.product_id, m.subject) d
      WHERE abs(d.own) >= ${least} OR abs(d.by_rubric) >= ${least})`
}

/** The sign of what moved in a dimension, 0 where it is too little to be told. */
export function wayOfSql(points: Prisma.Sql): Prisma.Sql {
  return sql`CASE WHEN abs(${points}) >= ${least} THEN sign(${points}) ELSE 0 END`
}
