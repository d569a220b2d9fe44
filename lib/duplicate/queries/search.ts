import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { selectLikened } from "@/lib/duplicate/queries/records"
import { findPairs, type Pair, pairOf, squaresNear } from "@/lib/duplicate/rules/pairs"
import { type Likened, nearDegrees } from "@/lib/duplicate/rules/record"
import { type Ready, ready } from "@/lib/duplicate/rules/score"
import type { Prisma } from "@/lib/generated/prisma/client"

/** Tells how far a search is; `done` of `total`. */
export type Report = (stage: string, done?: number, total?: number) => Promise<void>

/** A key that more records have than this is compared within the first of them only. */
const mostPerKey = 24
const lot = 2_000
const strip = 5_000

/** Every pair of a daerah's register that may be one business: by key wherever they are, by names within one place. */
export async function searchRegister(actor: Actor, report: Report): Promise<Pair[]> {
  const found = new Map<string, Pair>()
  const keep = (pairs: readonly Pair[]) => {
    for (const pair of pairs) found.set(`${pair.a} ${pair.b}`, pair)
  }
  await report("Mencocokkan NIK, NIB, dan nomor HP")
  keep(await pairsByKey(actor))
  const places = await listPlaces(actor)
  for (const [done, place] of places.entries()) {
    await report("Membandingkan nama per kelurahan", done, places.length)
    keep(
      findPairs(await load(actor, place === null ? sql`e.kelurahan_code IS NULL` : sql`e.kelurahan_code = ${place}`)),
    )
  }
  await report("Membandingkan yang berdekatan", places.length, places.length)
  keep(await pairsByDistance(actor))
  return [...found.values()]
}

async function load(actor: Actor, condition: Prisma.Sql): Promise<Ready[]> {
  const rows = await readRows<Likened>(actor, sql`${selectLikened(actor.tenantId, condition)} ORDER BY e.id`)
  return rows.map(ready)
}

async function pairsByKey(actor: Actor): Promise<Pair[]> {
  const ours = sql`e.tenant_id = ${actor.tenantId}::uuid AND e.status <> 'MERGED'`
  const owned = sql`enterprise e JOIN person p ON p.tenant_id = ${actor.tenantId}::uuid AND p.id = e.person_id`
  const shared = await readRows<{ a: string; b: string }>(
    actor,
    sql`
      WITH key (key, id) AS (
        SELECT 'n' || e.nib, e.id FROM enterprise e WHERE ${ours} AND e.nib IS NOT NULL
        UNION SELECT 'r' || e.project_id, e.id FROM enterprise e WHERE ${ours} AND e.project_id IS NOT NULL
        UNION SELECT 'p' || e.person_id, e.id FROM enterprise e WHERE ${ours}
        UNION SELECT 'h' || p.phone, e.id FROM ${owned} WHERE ${ours} AND p.phone IS NOT NULL
        UNION SELECT 'h' || p.phone2, e.id FROM ${owned} WHERE ${ours} AND p.phone2 IS NOT NULL
      ), counted AS MATERIALIZED (
        SELECT key, id, row_number() OVER (PARTITION BY key ORDER BY id) AS place, count(*) OVER (PARTITION BY key) AS many FROM key
      ), several AS MATERIALIZED (SELECT key, id FROM counted WHERE many > 1 AND place <= ${mostPerKey})
      SELECT DISTINCT one.id AS a, other.id AS b FROM several one JOIN several other ON other.key = one.key AND other.id > one.id`,
  )
  const records = new Map<string, Ready>()
  const ids = [...new Set(shared.flatMap(({ a, b }) => [a, b]))]
  for (let from = 0; from < ids.length; from += lot) {
    const some = await load(actor, sql`e.id = ANY(${ids.slice(from, from + lot)}::uuid[])`)
    for (const one of some) records.set(one.record.id, one)
  }
  return shared.flatMap(({ a, b }) => {
    const [one, other] = [records.get(a), records.get(b)]
    return (one && other && pairOf(one, other)) ?? []
  })
}

/** The kelurahan that enterprises are recorded in; null for those recorded in none. */
async function listPlaces(actor: Actor): Promise<(string | null)[]> {
  const rows = await readRows<{ code: string }>(
    actor,
    sql`SELECT kelurahan_code AS code FROM enterprise_total WHERE tenant_id = ${actor.tenantId}::uuid
      GROUP BY 1 HAVING sum(count) > 0 ORDER BY 1`,
  )
  return rows.map(({ code }) => code || null)
}

/** From south to north in strips; what lies within a hundred metres of a strip's end is compared with the next one too. */
async function pairsByDistance(actor: Actor): Promise<Pair[]> {
  const found: Pair[] = []
  let carried: Ready[] = []
  let after: { latitude: number; id: string } | null = null
  while (true) {
    const beyond: Prisma.Sql = after ? sql`(e.latitude, e.id) > (${after.latitude}, ${after.id}::uuid)` : sql`true`
    const located = sql`e.latitude IS NOT NULL AND e.longitude IS NOT NULL AND ${beyond}`
    const rows: Likened[] = await readRows<Likened>(
      actor,
      sql`${selectLikened(actor.tenantId, located)} ORDER BY e.latitude, e.id LIMIT ${strip}`,
    )
    const group = [...carried, ...rows.map(ready)]
    found.push(...findPairs(group, squaresNear))
    const last = rows.at(-1)
    if (!last || last.latitude === null || rows.length < strip) return found
    const edge = last.latitude - nearDegrees
    after = { latitude: last.latitude, id: last.id }
    carried = group.filter(({ record }) => record.latitude !== null && record.latitude >= edge)
  }
}
