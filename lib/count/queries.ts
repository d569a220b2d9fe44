import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import {
  activeStatuses,
  type CountDefinition,
  type CountKey,
  counts,
  isOfEnterprises,
  listPath,
  type PublishedKey,
  publishedKeys,
} from "@/lib/count/rules"
import { readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql, visibleTallySql } from "@/lib/enterprise/policy"
import { tallyConditions } from "@/lib/enterprise/queries/conditions"
import { filterOf } from "@/lib/enterprise/rules/filter"
import type { Prisma } from "@/lib/generated/prisma/client"

/** Some counts as an actor sees them, and the instant they are true of. */
export type Counted<Key extends CountKey> = { asOf: Date; values: Record<Key, number> }

/** Count so many things in one look; enterprises as exactly as the list does. */
export async function countThese<Key extends CountKey>(actor: Actor, keys: readonly Key[]): Promise<Counted<Key>> {
  const pairs = keys.map((key) => sql`${key}::text, ${expressionOf(actor, key)}`)
  const table = keys.some(needsTally) ? sql`enterprise_tally` : sql`enterprise_total`
  const [row] = await readRows<{ values: Record<Key, number> }>(
    actor,
    sql`SELECT jsonb_build_object(${join(pairs, ", ")}) AS values FROM ${table} t
      WHERE ${visibleTallySql(actor) ?? sql`false`}`,
  )
  if (!row) throw new Error("A sum without GROUP BY always has a row.")
  return { asOf: new Date(), values: row.values }
}

/** The published ones of some counts, of the whole daerah, for anyone. */
export function countPublished<Key extends PublishedKey>(
  { tenantId, tenantSlug }: Pick<Actor, "tenantId" | "tenantSlug">,
  keys: readonly Key[],
): Promise<Counted<Key>> {
  // What is published are the totals of the whole daerah, as its leader sees them.
  return countThese({ tenantId, tenantSlug, userId: null, role: "leader", scope: { kelurahan: [] } }, keys)
}

/** A count with what it means, the list it opens, and the instant it is true of. */
type Told = { key: PublishedKey; definition: CountDefinition; list: string; value: number; asOf: Date }

const slowKeys = ["person", "line", "visited"] as const
const quickKeys = publishedKeys.filter((key) => !slowKeys.some((slow) => slow === key))
const kept = new Map<string, Counted<(typeof slowKeys)[number]>>()
const keptFor = 60_000

/** Every published count of a daerah with its definition; those that take longer are at most a minute old, and say so. */
export async function listPublished(tenant: Pick<Actor, "tenantId" | "tenantSlug">): Promise<Told[]> {
  const known = kept.get(tenant.tenantId)
  const isFresh = known && known.asOf.getTime() > Date.now() - keptFor
  const [quick, slow] = await Promise.all([
    countPublished(tenant, quickKeys),
    isFresh ? known : countPublished(tenant, slowKeys),
  ])
  kept.set(tenant.tenantId, slow)
  return [...tell(quick), ...tell(slow)].sort((a, b) => publishedKeys.indexOf(a.key) - publishedKeys.indexOf(b.key))
}

function tell<Key extends PublishedKey>({ asOf, values }: Counted<Key>): Told[] {
  const found = new Map<string, number>(Object.entries(values))
  return publishedKeys.flatMap((key) => {
    const value = found.get(key)
    return value === undefined ? [] : [{ key, definition: counts[key], list: listPath(key), value, asOf }]
  })
}

/** The smallest table that knows everything the keys ask for. */
function needsTally(key: CountKey): boolean {
  const { chosen } = counts[key]
  return "nib" in chosen || "hp" in chosen
}

function expressionOf(actor: Actor, key: CountKey): Prisma.Sql {
  if (isOfEnterprises(key)) {
    const fits = allOf(tallyConditions(filterOf({ chosen: counts[key].chosen }), actor.tenantId))
    return sql`coalesce(sum(t.count) FILTER (WHERE ${fits}), 0)::int`
  }
  const statuses = [...activeStatuses]
  const visible = visibleEnterprisesSql(actor)
  if (key === "kelurahan") {
    return sql`(count(DISTINCT t.kelurahan_code) FILTER (WHERE t.kelurahan_code <> '' AND t.count > 0 AND t.status = ANY(${statuses})))::int`
  }
  if (key === "person") {
    return sql`(SELECT count(DISTINCT e.person_id)::int FROM enterprise e WHERE ${visible} AND e.status = ANY(${statuses}))`
  }
  if (key === "line") {
    return sql`(SELECT count(*)::int FROM enterprise e JOIN enterprise_kbli k ON k.tenant_id = e.tenant_id AND k.enterprise_id = e.id
      WHERE ${visible} AND e.status = ANY(${statuses}))`
  }
  return sql`(SELECT count(DISTINCT v.enterprise_id)::int FROM visit v JOIN enterprise e ON e.tenant_id = v.tenant_id AND e.id = v.enterprise_id
    WHERE ${visible} AND e.status <> 'MERGED' AND v.at > now() - interval '30 days')`
}
