import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { type Commodity, commodities } from "@/lib/product/schema/words"
import { placedSql, type Span } from "@/lib/readiness/queries/placed"
import { type Flow, weakBelow } from "@/lib/readiness/rules/picture"
import { type Level, levels } from "@/lib/readiness/schema/words"
import { type Topic, topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

const Dimension = z.enum(keysOf(topics))
const Kind = z.enum(keysOf(commodities))
const Rung = z.enum(keysOf(levels))
const Gap = { asked: z.number(), weak: z.number() }

const Answer = z.object({
  levels: z.array(z.object({ level: Rung, count: z.number() })),
  dimensions: z.array(
    z.object({ dimension: Dimension, average: z.number(), ...Gap, bands: z.array(z.number()).length(4) }),
  ),
  byCommodity: z.array(z.object({ key: Kind, dimension: Dimension, ...Gap })),
  byKelurahan: z.array(z.object({ key: z.string(), products: z.number(), dimension: Dimension, ...Gap })),
  gates: z.array(z.object({ gate: z.string(), commodity: Kind, asked: z.number(), failed: z.number() })),
  flows: z.array(z.object({ began: Rung.nullable(), ended: Rung, count: z.number() })),
  moves: z.array(z.object({ dimension: Dimension, up: z.number(), down: z.number() })),
})

/** How many products a criterion or dimension is asked of, and how many of them have a gap there. */
export type Gap = { asked: number; weak: number }

/** Everything the picture of readiness shows; bands are scores from 0, 40, 60 and 80 on. */
export type Picture = {
  levels: { level: Level; count: number }[]
  dimensions: (Gap & { dimension: Topic; average: number; bands: number[] })[]
  byCommodity: (Gap & { key: Commodity; dimension: Topic })[]
  byKelurahan: (Gap & { key: string; products: number; dimension: Topic })[]
  gates: { gate: string; commodity: Commodity; asked: number; failed: number }[]
  flows: Flow[]
  moves: { dimension: Topic; up: number; down: number }[]
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
      gate AS (
        SELECT g.gate, s.commodity, count(*)::int AS asked, count(*) FILTER (WHERE g.gate = ANY(s.failed))::int AS failed
        FROM shown s JOIN unnest(${[...gates]}::text[]) g (gate) ON jsonb_exists(s."values", split_part(g.gate, ':', 2)) GROUP BY 1, 2)
      SELECT jsonb_build_object('levels', ${levelsSql}, 'dimensions', ${dimensionsSql}, 'byCommodity', ${byCommoditySql},
        'byKelurahan', ${byKelurahanSql}, 'gates', ${listOf(sql`SELECT * FROM gate`)}, 'flows', ${flowsSql}, 'moves', ${movesSql}) AS picture`,
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

const flowsSql = listOf(sql`
  SELECT then_level AS began, until_level AS ended, count(*)::int AS count FROM placed WHERE until_level IS NOT NULL GROUP BY 1, 2`)

const movesSql = listOf(sql`
  SELECT dimension, count(*) FILTER (WHERE change > 0)::int AS up, count(*) FILTER (WHERE change < 0)::int AS down
  FROM moved GROUP BY 1`)
