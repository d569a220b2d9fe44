import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { allOf, seesAll, visibleEnterprisesSql, visibleTallySql } from "@/lib/enterprise/policy"
import { registerConditions, tallyConditions, wordConditions } from "@/lib/enterprise/queries/conditions"
import { orderOf } from "@/lib/enterprise/queries/order"
import { type Cursor, decodeCursor, encodeCursor } from "@/lib/enterprise/rules/cursor"
import { type Filter, isNarrowed, type ListState } from "@/lib/enterprise/rules/filter"
import { searchWords } from "@/lib/enterprise/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"

/** One row of the list; sales are a year's, in rupiah. */
export type ListedEnterprise = {
  id: string
  name: string
  products: string | null
  person: string
  nikLast4: string | null
  kelurahanCode: string | null
  rt: string | null
  rw: string | null
  sector: string | null
  status: string
  flags: string[]
  year: number | null
  salesMin: bigint | null
  salesMax: bigint | null
}

export type EnterprisePage = {
  rows: ListedEnterprise[]
  /** How many fit in all, exact when not searched for words; a search is counted up to `mostCounted`, then null. */
  total: number | null
  /** How many stand before the first row shown. */
  skipped: number
  next: string | null
  previous: string | null
}

type Row = ListedEnterprise & { nameKey: string; total: bigint }

/** A search is counted up to here. */
export const mostCounted = 1000

/** So many hits are fetched and sorted; with more of them, the first fifty are soon found in the order asked for. */
export const mostFetched = 1000

/** One page of the enterprises an actor can see. */
export async function listEnterprises(actor: Actor, state: ListState): Promise<EnterprisePage> {
  const cursor = decodeCursor(state.before ?? state.after)
  const backwards = cursor !== null && state.before !== undefined
  const rows = await read(actor, (tx) => selectPage(tx, { actor, state, cursor, backwards }))
  const beyond = rows.length > state.per
  const shown = rows.slice(0, state.per)
  if (backwards) shown.reverse()
  const skipped = skippedBefore(cursor, backwards, shown.length)
  const isLater = backwards ? beyond : cursor !== null
  const isEarlier = backwards ? true : beyond
  return {
    rows: shown,
    total: totalOf(rows[0], state.filter),
    skipped,
    previous: isLater ? cursorAt(shown[0], skipped) : null,
    next: isEarlier ? cursorAt(shown.at(-1), skipped + shown.length) : null,
  }
}

function totalOf(row: Row | undefined, filter: Filter): number | null {
  const total = Number(row?.total ?? 0)
  return searchWords(filter.q).length > 0 && total > mostCounted ? null : total
}

function skippedBefore(cursor: Cursor | null, backwards: boolean, shown: number): number {
  if (!cursor) return 0
  return backwards ? Math.max(0, cursor.skipped - shown) : cursor.skipped
}

function cursorAt(row: Row | undefined, skipped: number): string | null {
  return row ? encodeCursor({ kelurahan: row.kelurahanCode, name: row.nameKey, id: row.id, skipped }) : null
}

type Asked = { actor: Actor; state: ListState; cursor: Cursor | null; backwards: boolean }

/** The page, the people and the latest sales of its rows and the total, in one statement. */
function selectPage(tx: Tx, { actor, state, cursor, backwards }: Asked): Promise<Row[]> {
  const order = orderOf(state.sort, cursor, backwards)
  const page = { order, most: state.per + 1 }
  const words = searchWords(state.filter.q)
  const conditions = allOf([...registerConditions(state.filter, actor.tenantId), visibleEnterprisesSql(actor)])
  const from = words.length > 0 ? searched(words, conditions, page) : browsed(conditions, page)
  const total = words.length > 0 ? foundBy(actor, state.filter) : countOf(actor, state.filter)
  const tenant = sql`${actor.tenantId}::uuid`
  return tx.$queryRaw<Row[]>`
    WITH ${from}
    SELECT e.id, e.name, e.products, p.name AS person, p.nik_last4 AS "nikLast4", e.kelurahan_code AS "kelurahanCode",
      e.rt, e.rw, e.sector, e.status, e.flags, e.name_key AS "nameKey", y.year, y.sales_min AS "salesMin",
      y.sales_max AS "salesMax", ${total} AS total
    FROM page JOIN enterprise e ON e.tenant_id = ${tenant} AND e.id = page.id
    JOIN person p ON p.tenant_id = ${tenant} AND p.id = e.person_id
    LEFT JOIN LATERAL (
      SELECT f.year, f.sales_min, f.sales_max FROM enterprise_year f
      WHERE f.tenant_id = ${tenant} AND f.enterprise_id = e.id AND (f.sales_min IS NOT NULL OR f.sales_max IS NOT NULL)
      ORDER BY f.year DESC LIMIT 1
    ) y ON true
    ORDER BY ${order.by} LIMIT ${page.most}`
}

type PagePart = { order: ReturnType<typeof orderOf>; most: number }

/** The stretches of the order, each cut to a page. */
function pageFrom(source: Prisma.Sql, conditions: Prisma.Sql, { order, most }: PagePart): Prisma.Sql {
  const parts = order.stretches.map(
    (stretch) =>
      sql`(SELECT e.id FROM ${source} e WHERE ${conditions} AND ${stretch} ORDER BY ${order.by} LIMIT ${most})`,
  )
  return join(parts, " UNION ALL ")
}

function browsed(conditions: Prisma.Sql, page: PagePart): Prisma.Sql {
  return sql`page AS (${pageFrom(sql`enterprise`, conditions, page)})`
}

/** Few hits are fetched and sorted; of many, the page is read in its order, which soon finds fifty that hold the words. */
function searched(words: string[][], conditions: Prisma.Sql, page: PagePart): Prisma.Sql {
  const holding = sql`${conditions} AND ${allOf(wordConditions(words))}`
  const many = sql`(SELECT count(*) FROM hit) > ${mostFetched}`
  return sql`
    hit AS MATERIALIZED (SELECT matching_enterprises(${JSON.stringify(words)}::jsonb, ${mostFetched + 1}::int) AS id),
    few AS MATERIALIZED (
      SELECT e.id, e.name_key, e.kelurahan_code FROM enterprise e
      WHERE NOT ${many} AND ${conditions} AND e.id = ANY(ARRAY(SELECT id FROM hit))),
    found AS MATERIALIZED (
      SELECT e.id FROM few e
      UNION ALL (SELECT e.id FROM enterprise e WHERE ${many} AND ${holding} LIMIT ${mostCounted + 1})),
    page AS (
      (${pageFrom(sql`few`, sql`true`, page)})
      UNION ALL (${pageFrom(sql`enterprise`, sql`${many} AND ${holding}`, page)}))`
}

/** How many a search finds, counted a little beyond `mostCounted`: its hits, or those of them that fit the filters too. */
function foundBy(actor: Actor, filter: Filter): Prisma.Sql {
  const isAlone = seesAll(actor) && !isNarrowed({ ...filter, q: "" })
  return isAlone ? sql`(SELECT count(*) FROM hit)` : sql`(SELECT count(*) FROM found)`
}

/** How many enterprises fit, as an expression: from the tally wherever it can tell. */
export function countOf(actor: Actor, filter: Filter): Prisma.Sql {
  const visible = visibleTallySql(actor)
  if (visible && !filter.intakeId && !filter.personId) {
    const conditions = allOf([...tallyConditions(filter, actor.tenantId), visible])
    return sql`(SELECT coalesce(sum(t.count), 0)::bigint FROM enterprise_tally t WHERE ${conditions})`
  }
  const conditions = allOf([...registerConditions(filter, actor.tenantId), visibleEnterprisesSql(actor)])
  return sql`(SELECT count(*) FROM enterprise e WHERE ${conditions})`
}

/** The enterprises of the person with a NIK, or null when the actor can see none; the NIK is looked up by its fingerprint. */
export async function findPersonByNik(actor: Actor, nikHash: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM person p WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.nik_hash = ${nikHash}
      AND EXISTS (SELECT 1 FROM enterprise e WHERE e.person_id = p.id AND ${visibleEnterprisesSql(actor)})`,
  )
  return rows[0]?.id ?? null
}
