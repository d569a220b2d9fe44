import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { columnSource, type ListedFields } from "@/lib/enterprise/queries/list-columns"
import { mostCounted, type PageRequest, pageSource } from "@/lib/enterprise/queries/page"
import { type Cursor, decodeCursor, encodeCursor } from "@/lib/enterprise/rules/cursor"
import type { Filter, ListState } from "@/lib/enterprise/rules/filter"
import { type ListColumn, usualColumns } from "@/lib/enterprise/rules/list-columns"
import { searchWords } from "@/lib/enterprise/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"

/** One row of the list: what every list needs, and what its columns ask for; sales are a year's, in rupiah. */
export type ListedEnterprise = {
  id: string
  name: string
  products: string | null
  kelurahanCode: string | null
  status: string
} & Partial<ListedFields>

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

/** One page of the enterprises an actor can see. */
export async function listEnterprises(actor: Actor, state: ListState): Promise<EnterprisePage> {
  const cursor = decodeCursor(state.before ?? state.after)
  const backwards = cursor !== null && state.before !== undefined
  const request = { actor, state, cursor, backwards, most: state.per + 1 }
  const rows = await readRows<Row>(actor, selectPage(request, state.columns ?? usualColumns))
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

/**
 * The page, what its columns ask for of its rows, and the total, in one statement. Each LATERAL … LIMIT 1 is one look by
 * key per row, also while the planner does not yet know how many rows a new daerah has.
 */
function selectPage(request: PageRequest, columns: readonly ListColumn[]): Prisma.Sql {
  const { ctes, order, total } = pageSource(request)
  const tenant = sql`${request.actor.tenantId}::uuid`
  const { fields, joins } = columnSource(columns, tenant)
  return sql`
    WITH ${ctes}
    SELECT e.id, e.name, e.products, e.kelurahan_code AS "kelurahanCode", e.status, e.name_key AS "nameKey",
      ${fields}, ${total} AS total
    FROM page
    CROSS JOIN LATERAL (SELECT * FROM enterprise f WHERE f.tenant_id = ${tenant} AND f.id = page.id LIMIT 1) e
    ${joins}
    ORDER BY ${order.by} LIMIT ${request.most}`
}
