import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { allOf, seesAll, visibleEnterprisesSql, visibleTallySql } from "@/lib/enterprise/policy"
import { registerConditions, tallyConditions, wordConditions } from "@/lib/enterprise/queries/conditions"
import { type Order, orderOf } from "@/lib/enterprise/queries/order"
import type { Cursor } from "@/lib/enterprise/rules/cursor"
import { type Filter, hasMarks, isBeyondTally, isNarrowed, type ListState } from "@/lib/enterprise/rules/filter"
import { searchWords } from "@/lib/enterprise/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"

/** A search is counted up to here. */
export const mostCounted = 1000

/** So many hits are fetched and sorted; with more of them, the first fifty are soon found in the order asked for. */
export const mostFetched = 1000

/** The same where hits may lie unevenly: names sort by the very words that are looked for, filters let few through. */
const mostSorted = 2500
const mostFiltered = 6000

/** Which part of a list is asked for: `most` rows beyond a cursor, forwards or backwards. */
export type PageRequest = {
  actor: Actor
  state: Pick<ListState, "filter" | "sort">
  cursor: Cursor | null
  backwards: boolean
  most: number
}

/** The CTEs that end in `page (id)`, the order of the page, and an expression for how many there are in all. */
export type PageSource = { ctes: Prisma.Sql; order: Order; total: Prisma.Sql }

/** Where the rows of a page come from: read in order from an index or, when searched for, from its hits. */
export function pageSource({ actor, state, cursor, backwards, most }: PageRequest): PageSource {
  const order = orderOf(state.sort, cursor, backwards)
  const words = searchWords(state.filter.q)
  const conditions = allOf([...registerConditions(state.filter, actor.tenantId), visibleEnterprisesSql(actor)])
  if (words.length === 0) {
    return { ctes: browsed(conditions, { order, most }), order, total: countOf(actor, state.filter) }
  }
  const isAlone = seesAll(actor) && !isNarrowed({ ...state.filter, q: "" })
  const fetched = !isAlone ? mostFiltered : state.sort === "terbaru" ? mostFetched : mostSorted
  // A search is counted a little beyond `mostCounted`: its hits, or those of them that fit the filters too.
  const standing = sql`CASE WHEN ${areMany(fetched)} THEN ${mostCounted + 1}::bigint ELSE count(id) END`
  const total = isAlone
    ? sql`(SELECT ${standing} FROM hit WHERE status <> 'MERGED')`
    : sql`(SELECT count(*) FROM found)`
  const hits = hasMarks(state.filter) ? wholeHits(actor) : sql`hit e`
  return { ctes: searched(words, conditions, { order, most, fetched, hits }), order, total }
}

type PagePart = { order: Order; most: number }

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

/** A hit knows only what most lists are filtered by. */
function wholeHits({ tenantId }: Actor): Prisma.Sql {
  return sql`hit CROSS JOIN LATERAL
    (SELECT * FROM enterprise f WHERE f.tenant_id = ${tenantId}::uuid AND f.id = hit.id LIMIT 1) e`
}

/** Whether there are more hits than were fetched: one more was found, or a null stands after the first of them. */
function areMany(fetched: number): Prisma.Sql {
  return sql`(SELECT count(*) > ${fetched} OR count(*) > count(id) FROM hit)`
}

type Searched = PagePart & { fetched: number; hits: Prisma.Sql }

/** Few hits are fetched and sorted; of many, the page is read in its order, which soon finds fifty that hold the words. */
function searched(words: string[][], conditions: Prisma.Sql, page: Searched): Prisma.Sql {
  // Not the indexed text itself: of that the planner expects so few rows that it would read and sort them all.
  const holding = sql`${conditions} AND ${allOf(wordConditions(words, sql`(e.search || '')`))}`
  const many = areMany(page.fetched)
  return sql`
    hit AS MATERIALIZED (SELECT * FROM found_enterprises(${JSON.stringify(words)}::jsonb, ${page.fetched + 1}::int)),
    few AS MATERIALIZED (SELECT e.id, e.name_key, e.kelurahan_code FROM ${page.hits} WHERE NOT ${many} AND ${conditions}),
    found AS MATERIALIZED (
      SELECT e.id FROM few e
      UNION ALL (SELECT e.id FROM enterprise e WHERE ${many} AND ${holding} LIMIT ${mostCounted + 1})),
    page AS (
      (${pageFrom(sql`few`, sql`true`, page)})
      UNION ALL (${pageFrom(sql`enterprise`, sql`${many} AND ${holding}`, page)}))`
}

/** How many enterprises fit, as an expression: from the tally wherever it can tell. */
export function countOf(actor: Actor, filter: Filter): Prisma.Sql {
  const visible = visibleTallySql(actor)
  if (visible && !isBeyondTally(filter)) {
    const conditions = allOf([...tallyConditions(filter, actor.tenantId), visible])
    return sql`(SELECT coalesce(sum(t.count), 0)::bigint FROM ${tallyFor(filter)} t WHERE ${conditions})`
  }
  const conditions = allOf([...registerConditions(filter, actor.tenantId), visibleEnterprisesSql(actor)])
  return sql`(SELECT count(*) FROM enterprise e WHERE ${conditions})`
}

/** The smallest table that knows every dimension of a filter. */
function tallyFor({ chosen: { sektor, skala, nib, hp } }: Filter): Prisma.Sql {
  return sektor || skala || nib || hp ? sql`enterprise_tally` : sql`enterprise_total`
}

/** The same with its search words, counted to the last one: for records of what was done, not for pages. */
export function exactCountOf(actor: Actor, filter: Filter): Prisma.Sql {
  const words = searchWords(filter.q)
  if (words.length === 0) return countOf(actor, filter)
  const conditions = [
    ...registerConditions(filter, actor.tenantId),
    visibleEnterprisesSql(actor),
    ...wordConditions(words),
  ]
  return sql`(SELECT count(*) FROM enterprise e WHERE ${allOf(conditions)})`
}
