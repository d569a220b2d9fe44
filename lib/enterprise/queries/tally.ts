import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { allOf, visibleEnterprisesSql, visibleTallySql } from "@/lib/enterprise/policy"
import { everyRecord, tallyConditions, tallyGroup } from "@/lib/enterprise/queries/conditions"
import { countOf, mostFetched } from "@/lib/enterprise/queries/page"
import {
  type Dimension,
  dimensions,
  type Filter,
  filterOf,
  isBeyondTally,
  marksOf,
  unfilled,
} from "@/lib/enterprise/rules/filter"
import { searchWords } from "@/lib/enterprise/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"

/** How many enterprises have a value; what is not filled in has the value "-". */
export type Tally = { value: string; count: number }

/** How many enterprises an actor can see that fit a filter without search words; exact. */
export async function countEnterprises(actor: Actor, filter: Partial<Filter> = {}): Promise<number> {
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<{ total: bigint }[]>`SELECT ${countOf(actor, filterOf({ ...filter, q: "" }))} AS total`,
  )
  return Number(rows[0]?.total ?? 0)
}

/** How many enterprises an actor can see of each value of a dimension, most first. */
export async function tallyBy(actor: Actor, dimension: Dimension, filter: Partial<Filter> = {}): Promise<Tally[]> {
  const facets = await countFacets(actor, filterOf({ ...filter, q: "" }), [dimension])
  return facets?.[dimension] ?? []
}

export type Facets = Partial<Record<Dimension, Tally[]>>

/**
 * How many enterprises each value of each dimension would show, all other filters being as they are; null when the
 * search hits too many to count.
 */
export async function countFacets(
  actor: Actor,
  filter: Filter,
  wanted: readonly Dimension[] = dimensions,
): Promise<Facets | null> {
  const words = searchWords(filter.q)
  const isTallied = words.length === 0 && !isBeyondTally(filter) && visibleTallySql(actor) !== null
  const source = isTallied ? ours(actor) : oneByOne(actor, filter, words)
  const parts = wanted.map((dimension) => {
    const conditions = allOf(tallyConditions(filter, actor.tenantId, dimension))
    return sql`SELECT ${dimension}::text AS dimension, ${tallyGroup(dimension)} AS value, sum(t.count)::int AS count
      FROM source t WHERE ${conditions} GROUP BY 2`
  })
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<(Tally & { dimension: string })[]>`WITH ${source} ${join(parts, " UNION ALL ")}`,
  )
  if (words.length > 0 && (await tooMany(actor, words))) return null
  return groupRows(rows, wanted)
}

function ours(actor: Actor): Prisma.Sql {
  return sql`source AS (SELECT * FROM enterprise_tally t WHERE ${visibleTallySql(actor) ?? sql`false`} AND t.count > 0)`
}

/** Rows shaped like the tally's, each counting one: for what the tally does not know. */
function oneByOne(actor: Actor, filter: Filter, words: string[][]): Prisma.Sql {
  const plain = everyRecord({ ...filter, chosen: marksOf(filter) }, actor.tenantId)
  const hits = sql`e.id = ANY(ARRAY(SELECT id FROM found_enterprises(${JSON.stringify(words)}::jsonb, ${mostFetched}::int)))`
  const conditions = allOf([...plain, visibleEnterprisesSql(actor), ...(words.length > 0 ? [hits] : [])])
  return sql`source AS MATERIALIZED (
    SELECT e.tenant_id, coalesce(e.kelurahan_code, '') AS kelurahan_code, e.status, coalesce(e.sector, '') AS sector,
      coalesce(e.size, '') AS size, e.nib IS NOT NULL AS has_nib, e.has_phone, 1 AS count
    FROM enterprise e WHERE ${conditions})`
}

async function tooMany(actor: Actor, words: string[][]): Promise<boolean> {
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<{ hits: bigint }[]>`
      SELECT count(*) AS hits FROM found_enterprises(${JSON.stringify(words)}::jsonb, ${mostFetched + 1}::int)`,
  )
  return Number(rows[0]?.hits ?? 0) > mostFetched
}

function groupRows(rows: (Tally & { dimension: string })[], wanted: readonly Dimension[]): Facets {
  const facets: Facets = {}
  for (const dimension of wanted) {
    facets[dimension] = rows
      .filter((row) => row.dimension === dimension && row.count > 0)
      .map(({ value, count }) => ({ value: value || unfilled, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
  }
  return facets
}
