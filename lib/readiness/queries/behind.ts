import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { type Cursor, encodeCursor } from "@/lib/enterprise/rules/cursor"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Commodity } from "@/lib/product/schema/words"
import { placedSql, rankSql, wayOfSql } from "@/lib/readiness/queries/placed"
import { type Behind, weakBelow } from "@/lib/readiness/rules/picture"
import type { Level } from "@/lib/readiness/schema/words"

/** A product behind a number: its level on both days and now, its general index, and the score and change of the dimension asked for. */
export type BehindRow = {
  id: string
  name: string
  commodity: Commodity
  enterprise: string
  kelurahanCode: string | null
  thenLevel: Level | null
  untilLevel: Level | null
  level: Level
  general: number
  score: number | null
  change: number | null
}

export type BehindPage = { rows: BehindRow[]; total: number; skipped: number; next: string | null }

const perPage = 100

/** The products behind a number of the picture, by name, a hundred at a time. */
export async function listBehind(
  actor: Actor,
  { wanted, zone }: { wanted: Behind; zone: string },
  cursor: Cursor | null,
): Promise<BehindPage> {
  const dimension = wanted.moved ?? wanted.weak
  const place = cursor ? sql`(name, id) > (${cursor.name}, ${cursor.id}::uuid)` : sql`true`
  const rows = await readRows<BehindRow & { total: number }>(
    actor,
    sql`WITH ${placedSql(actor, { ...wanted, zone })},
      meant AS MATERIALIZED (
        SELECT p.id, p.name, p.commodity, p.enterprise, p.kelurahan_code AS "kelurahanCode", p.then_level AS "thenLevel",
          p.until_level AS "untilLevel", p.level, p.general, (p.dimensions ->> ${dimension})::float8 AS score,
          CASE WHEN ${wanted.cause === "rubrik"} THEN m.by_rubric ELSE m.own END AS change
        FROM placed p LEFT JOIN moved m ON m.product_id = p.id AND m.dimension = ${dimension} WHERE ${conditionOf(wanted)})
      SELECT *, (SELECT count(*)::int FROM meant) AS total FROM meant WHERE ${place} ORDER BY name, id LIMIT ${perPage + 1}`,
  )
  const shown = rows.slice(0, perPage)
  const last = rows.length > perPage ? shown.at(-1) : undefined
  const skipped = cursor?.skipped ?? 0
  const next = last && encodeCursor({ kelurahan: null, name: last.name, id: last.id, skipped: skipped + shown.length })
  return { rows: shown, total: rows[0]?.total ?? 0, skipped, next: next ?? null }
}

function conditionOf(wanted: Behind): Prisma.Sql {
  const { kelurahan, least, weak, unmet, began, ended } = wanted
  const conditions = [
    kelurahan && sql`p.kelurahan_code = ${kelurahan}`,
    least && sql`${rankSql(sql`p.level`)} >= ${rankSql(sql`${least}::text`)}`,
    weak && sql`(p.dimensions ->> ${weak})::float8 < ${weakBelow}`,
    unmet && sql`EXISTS (SELECT FROM unnest(p.failed) g WHERE starts_with(g, ${`${unmet}:`}))`,
    began && (began === "NEW" ? sql`p.then_level IS NULL AND p.until_level IS NOT NULL` : sql`p.then_level = ${began}`),
    ended && sql`p.until_level = ${ended}`,
    ...listMoves(wanted),
  ].flatMap((condition) => (condition ? [condition] : []))
  return conditions.reduce((all, one) => sql`${all} AND ${one}`, sql`true`)
}

/** What moved: the level or a dimension's score, by the product itself or by a new rubric. */
function listMoves({ way, moved, cause }: Behind): Prisma.Sql[] {
  const byRubric = moved ? wayOfSql(sql`m.by_rubric`) : sql`p.by_rubric`
  const own = moved ? wayOfSql(sql`m.own`) : sql`p.own`
  const sign = way === "naik" ? 1 : -1
  const ways = way ? [sql`${cause === "rubrik" ? byRubric : own} = ${sign}`] : []
  if (cause === null) return ways
  return [...ways, cause === "rubrik" ? sql`${byRubric} <> 0` : sql`coalesce(${byRubric}, 0) = 0`]
}
