import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf, seesAll } from "@/lib/enterprise/policy"
import { type Cursor, decodeCursor, encodeCursor } from "@/lib/enterprise/rules/cursor"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleProductsSql } from "@/lib/product/policy"
import { listMarks, listPatterns, type ProductFilter, type ProductListState } from "@/lib/product/rules/filter"
import type { Commodity } from "@/lib/product/schema/words"
import type { Level } from "@/lib/readiness/schema/words"
import type { Topic } from "@/lib/training/schema/words"

/** One row of the list; `level` and what follows are null until a product was first computed; days are ISO. */
export type ListedProduct = {
  id: string
  name: string
  commodity: Commodity
  enterpriseId: string
  enterprise: string
  kelurahanCode: string | null
  level: Level | null
  general: number | null
  stated: number | null
  dimensions: Partial<Record<Topic, number | null>> | null
  failed: string[] | null
  withdrawn: boolean
}

export type ProductPage = {
  rows: ListedProduct[]
  /** How many fit in all; null beyond `mostFetched`. */
  total: number | null
  /** How many stand before the first row shown. */
  skipped: number
  next: string | null
  previous: string | null
}

const perPage = 50

/** So many hits are fetched and sorted; with more of them, the first fifty are soon found in the order asked for. */
export const mostFetched = 2000

type Row = ListedProduct & { nameKey: string; total: bigint }

/** One page of the products an actor can see. */
export async function listProducts(actor: Actor, state: ProductListState): Promise<ProductPage> {
  const cursor = decodeCursor(state.before ?? state.after)
  const backwards = cursor !== null && state.before !== undefined
  const rows = await readRows<Row>(actor, selectPage(actor, state, { cursor, backwards }))
  const isBeyond = rows.length > perPage
  const shown = rows.slice(0, perPage)
  if (backwards) shown.reverse()
  const before = cursor?.skipped ?? 0
  const skipped = backwards ? Math.max(0, before - shown.length) : before
  const total = Number(rows[0]?.total ?? 0)
  return {
    rows: shown,
    total: total > mostFetched ? null : total,
    skipped,
    previous: (backwards ? isBeyond : cursor !== null) ? cursorAt(shown[0], skipped) : null,
    next: backwards || isBeyond ? cursorAt(shown.at(-1), skipped + shown.length) : null,
  }
}

function cursorAt(row: Row | undefined, skipped: number): string | null {
  return row ? encodeCursor({ kelurahan: null, name: row.nameKey, id: row.id, skipped }) : null
}

type Place = { cursor: Cursor | null; backwards: boolean }

/** What every page of the list asks for: how rows of `l` are ordered, and the stretch beyond the cursor. */
function orderOf({ sort }: ProductListState, { cursor, backwards }: Place): { by: Prisma.Sql; stretch: Prisma.Sql } {
  if (sort === "terbaru") {
    const by = backwards ? sql`l.id` : sql`l.id DESC`
    if (!cursor) return { by, stretch: sql`true` }
    return { by, stretch: backwards ? sql`l.id > ${cursor.id}::uuid` : sql`l.id < ${cursor.id}::uuid` }
  }
  const by = backwards ? sql`l.name_key DESC, l.id DESC` : sql`l.name_key, l.id`
  if (!cursor) return { by, stretch: sql`true` }
  const place = sql`(${cursor.name}, ${cursor.id}::uuid)`
  return {
    by,
    stretch: backwards ? sql`(l.name_key, l.id) < ${place}` : sql`(l.name_key, l.id) > ${place}`,
  }
}

function selectPage(actor: Actor, state: ProductListState, place: Place): Prisma.Sql {
  const { by, stretch } = orderOf(state, place)
  const groups = groupsOf(actor, state.filter)
  const words = listPatterns(state.filter.q)
  const ordered = sql`SELECT l.id, l.name_key FROM product_listing l
    WHERE ${listed(actor, state.filter, { groups, words })} AND ${stretch}`
  const first = sql`ORDER BY ${by} LIMIT ${perPage + 1}`
  const isBrowsed = groups.length === 0 && words.length === 0
  const hits = isBrowsed
    ? sql`SELECT l.id, l.name_key FROM product_listing l WHERE ${listed(actor, state.filter)} LIMIT ${mostFetched + 1}`
    : sql`SELECT l.id, l.name_key FROM found_products(${JSON.stringify(groups)}::jsonb, ${JSON.stringify(words)}::jsonb,
        ${state.filter.isWithdrawn}, ${mostFetched + 1}::int) l`
  return sql`
    WITH hit AS MATERIALIZED (${hits}), much AS MATERIALIZED (SELECT count(*) AS total FROM hit),
    l AS (
      (SELECT l.id, l.name_key FROM hit l WHERE (SELECT total <= ${mostFetched} FROM much) AND ${stretch} ${first})
      UNION ALL (${ordered} AND (SELECT total > ${mostFetched} FROM much) ${first}))
    SELECT p.id, p.name, p.commodity, p.enterprise_id AS "enterpriseId", e.name AS enterprise, e.kelurahan_code AS "kelurahanCode",
      r.level, r.general, r.stated, r.scores -> 'dimensions' AS dimensions, r.failed, p.withdrawn_at IS NOT NULL AS withdrawn,
      l.name_key AS "nameKey", much.total
    FROM l CROSS JOIN much
    JOIN product p ON p.tenant_id = ${actor.tenantId}::uuid AND p.id = l.id
    JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
    LEFT JOIN product_readiness r ON r.tenant_id = p.tenant_id AND r.id = p.id
    WHERE ${visibleProductsSql(actor)} ORDER BY ${by} LIMIT ${perPage + 1}`
}

/** A companion sees some kelurahan: one of theirs is a mark every row must bear. */
function groupsOf(actor: Actor, filter: ProductFilter): string[][] {
  const groups = listMarks(filter)
  return seesAll(actor) ? groups : [...groups, actor.scope.kelurahan.map((code) => `K:${code}`)]
}

type Sought = { groups: string[][]; words: string[][] }

/** The same as conditions on one row after the other of `product_listing` under the name `l`. */
function listed({ tenantId }: Actor, { isWithdrawn }: ProductFilter, { groups, words }: Sought = noSought): Prisma.Sql {
  return allOf([
    sql`l.tenant_id = ${tenantId}::uuid AND l.withdrawn = ${isWithdrawn}`,
    ...groups.map((group) =>
      group.length === 1 ? sql`l.marks @> ${group}::text[]` : sql`l.marks && ${group}::text[]`,
    ),
    ...words.flat().map((pattern) => sql`l.search LIKE ${pattern}`),
  ])
}

const noSought: Sought = { groups: [], words: [] }
