import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { type Commodity, commodities } from "@/lib/product/schema/words"
import { placedSql, type Span, wayOfSql } from "@/lib/readiness/queries/placed"
import { type Flow, weakBelow } from "@/lib/readiness/rules/picture"
import { type Level, levels } from "@/lib/readiness/schema/words"
import { type Topic, topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

const Dimension = z.enum(keysOf(topics))
const Kind = z.enum(keysOf(commodities))
const Rung = z.enum(keysOf(levels))
const Way = z.union([z.literal(-1), z.literal(0), z.literal(1)])
const Gap = { asked: z.number(), weak: z.number() }

const Answer = z.object({
  levels: z.array(z.object({ level: Rung, count: z.number() })),
  dimensions: z.array(
    z.object({ dimension: Dimension, average: z.number(), ...Gap, bands: z.array(z.number()).length(4) }),
  ),
  byCommodity: z.array(z.object({ key: Kind, dimension: Dimension, ...Gap })),
  byKelurahan: z.array(z.object({ key: z.string(), products: z.number(), dimension: Dimension, ...Gap })),
  places: z.array(
    z.object({ key: z.string(), commodity: Kind, ...Gap, gate: z.string().nullable(), failed: z.number().nullable() }),
  ),
  gates: z.array(z.object({ gate: z.string(), commodity: Kind, asked: z.number(), failed: z.number() })),
  flows: z.array(
    z.object({ began: Rung.nullable(), ended: Rung, own: Way.nullable(), byRubric: Way.nullable(), count: z.number() }),
  ),
  moves: z.array(z.object({ dimension: Dimension, up: z.number(), down: z.number(), byRubric: z.number() })),
})

/** How many products a criterion or dimension is asked of, and how many of them have a gap there. */
export type Gap = { asked: number; weak: number }

/** Everything the picture of readiness shows; bands are scores from 0, 40, 60 and 80 on. */
export type Picture = {
  levels: { level: Level; count: number }[]
  dimensions: (Gap & { dimension: Topic; average: number; bands: number[] })[]
  byCommodity: (Gap & { key: Commodity; dimension: Topic })[]
  byKelurahan: (Gap & { key: string; products: number; dimension: Topic })[]
  /** Products of a commodity in a kelurahan: how many fail any of the gates, and the gate that most of them fail. */
  places: (Gap & { key: string; commodity: Commodity; gate: string | null; failed: number | null })[]
  gates: { gate: string; commodity: Commodity; asked: number; failed: number }[]
  flows: Flow[]
  moves: { dimension: Topic; up: number; down: number; byRubric: number }[]
}

/** How ready the products an actor can see are now, where the gaps are, and what moved between two days; `gates` are LEVEL:CODE. */
export async function getPicture(actor: Actor, span: Span, gates: readonly string[]): Promise<Picture> {
  const rows = await readRows<{ picture: unknown }>(
    actor,
    sql`WITH ${placedSql(actor, span)},
      score AS MATERIALIZED (
        SELECT s.commodity, s.kelurahan_code, d.key AS dimension, d.value::float8 AS score
        FROM shown s, jsonb_each_text(s.dimensions) d WHERE d.value IS NOT NULL),
      busiest AS (SELECT kelurahan_code, count(*)::int AS products FROM shown WHERE kelurahan_code IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 15),
      barred AS (
        SELECT s.id, s.kelurahan_code, s.commodity, ARRAY(SELECT g FROM unnest(s.failed) g WHERE g = ANY(${[...gates]}::text[])) AS failed
        FROM shown s JOIN busiest USING (kelurahan_code)),
      worst AS (
        SELECT DISTINCT ON (b.kelurahan_code, b.commodity) b.kelurahan_code, b.commodity, g AS gate, count(*)::int AS failed
        FROM barred b, unnest(b.failed) g GROUP BY 1, 2, 3 ORDER BY 1, 2, 4 DESC, 3),
      gate AS (
        SELECT g.gate, s.commodity, count(*)::int AS asked, count(*) FILTER (WHERE g.gate = ANY(s.failed))::int AS failed
        FROM shown s JOIN unnest(${[...gates]}::text[]) g (gate) ON jsonb_exists(s."values", split_part(g.gate, ':', 2)) GROUP BY 1, 2)
      SELECT jsonb_build_object('levels', ${levelsSql}, 'dimensions', ${dimensionsSql}, 'byCommodity', ${byCommoditySql},
        'byKelurahan', ${byKelurahanSql}, 'places', ${placesSql},
        'gates', ${listOf(sql`SELECT * FROM gate`)}, 'flows', ${listOf(flowsSql)}, 'moves', ${movesSql}) AS picture`,
  )
  return Answer.parse(rows[0]?.picture)
}

function listOf(rows: Prisma.Sql): Prisma.Sql {
  return sql`(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${rows}) x)`
}

const gap = sql`count(*)::int AS asked, count(*) FILTER (WHERE score < ${weakBelow})::int AS weak`

const levelsSql = listOf(sql`SELECT level, count(*)::int AS count FROM placed GROUP BY 1`)

const dimensionsSql = listOf(sql`
  SELECT dimension, round(avg(score)::numeric, 1)::float8 AS average, ${gap}, ARRAY[
    count(*) FILTER (WHERE score < 40), count(*) FILTER (WHERE score >= 40 AND score < 60),
    count(*) FILTER (WHERE score >= 60 AND score < 80), count(*) FILTER (WHERE score >= 80)]::int[] AS bands
  FROM score GROUP BY 1`)

const byCommoditySql = listOf(sql`SELECT commodity AS key, dimension, ${gap} FROM score GROUP BY 1, 2`)

const byKelurahanSql = listOf(sql`
  SELECT kelurahan_code AS key, products, dimension, ${gap} FROM score JOIN busiest USING (kelurahan_code) GROUP BY 1, 2, 3`)

const placesSql = listOf(sql`
  SELECT b.kelurahan_code AS key, b.commodity, count(*)::int AS asked, count(*) FILTER (WHERE b.failed <> '{}')::int AS weak, w.gate, w.failed
  FROM barred b LEFT JOIN worst w USING (kelurahan_code, commodity) GROUP BY 1, 2, w.gate, w.failed`)

/** How many products went from which level to which, and by what. */
export const flowsSql = sql`
  SELECT then_level AS began, until_level AS ended, own, by_rubric AS "byRubric", count(*)::int AS count
  FROM placed WHERE until_level IS NOT NULL GROUP BY 1, 2, 3, 4`

const movesSql = listOf(sql`
  SELECT dimension, count(*) FILTER (WHERE ${wayOfSql(sql`own`)} > 0)::int AS up, count(*) FILTER (WHERE ${wayOfSql(sql`own`)} < 0)::int AS down,
    count(*) FILTER (WHERE ${wayOfSql(sql`by_rubric`)} <> 0)::int AS "byRubric"
  FROM moved GROUP BY 1`)
