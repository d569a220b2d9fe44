import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { Reason } from "@/lib/duplicate/rules/score"
import { allOf } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"

/** Which pairs are looked at. */
export type PairFilter = { reason?: Reason | undefined; kelurahan?: string | undefined }

/** A place in a list of pairs, best first. */
export type Place = { score: number; id: string }

/** One record of a pair, as a list shows it. */
export type PairSide = { id: string; name: string; owner: string; kelurahanCode: string | null; status: string }

export type PairLine = Place & { reasons: Reason[]; a: PairSide; b: PairSide; by: string | null; at: string | null }

const perPage = 50

const joined = sql`
  duplicate_pair d
  JOIN enterprise a ON a.tenant_id = d.tenant_id AND a.id = d.a_id AND a.status <> 'MERGED'
  JOIN enterprise b ON b.tenant_id = d.tenant_id AND b.id = d.b_id AND b.status <> 'MERGED'`

function conditionsOf(
  { tenantId }: Actor,
  state: "OPEN" | "DISMISSED",
  { reason, kelurahan }: PairFilter,
): Prisma.Sql[] {
  const conditions = [sql`d.tenant_id = ${tenantId}::uuid`, sql`d.state = ${state}`]
  if (reason) conditions.push(sql`${reason} = ANY(d.reasons)`)
  if (kelurahan) conditions.push(sql`(a.kelurahan_code = ${kelurahan} OR b.kelurahan_code = ${kelurahan})`)
  return conditions
}

type Asked = { state: "OPEN" | "DISMISSED"; filter: PairFilter; after?: Place | undefined; most?: number }

/** The pairs of a daerah in one state, the likeliest first; one more than a page holds tells that there are more. */
export async function listPairs(actor: Actor, { state, filter, after, most = perPage }: Asked) {
  const conditions = conditionsOf(actor, state, filter)
  if (after) conditions.push(sql`(-d.score, d.id) > (${-after.score}, ${after.id}::uuid)`)
  const rows = await readRows<PairLine>(
    actor,
    sql`
      SELECT d.id, d.score, d.reasons, u.name AS by, d.decided_at AS at,
        jsonb_build_object('id', a.id, 'name', a.name, 'owner', p.name, 'kelurahanCode', a.kelurahan_code, 'status', a.status) AS a,
        jsonb_build_object('id', b.id, 'name', b.name, 'owner', q.name, 'kelurahanCode', b.kelurahan_code, 'status', b.status) AS b
      FROM ${joined}
      JOIN person p ON p.tenant_id = a.tenant_id AND p.id = a.person_id
      JOIN person q ON q.tenant_id = b.tenant_id AND q.id = b.person_id
      LEFT JOIN account u ON u.id = d.decided_by
      WHERE ${allOf(conditions)} ORDER BY d.score DESC, d.id LIMIT ${most + 1}`,
  )
  return { pairs: rows.slice(0, most), next: rows.length > most ? rows[most - 1] : undefined }
}

/** The pair that comes after another one in the list, from the beginning again after the last; null when none is open. */
export async function getNextPair(actor: Actor, id: string, filter: PairFilter): Promise<string | null> {
  const [here] = await readRows<Place>(
    actor,
    sql`SELECT d.id, d.score FROM duplicate_pair d WHERE d.tenant_id = ${actor.tenantId}::uuid AND d.id = ${id}::uuid`,
  )
  for (const after of [here, undefined]) {
    const { pairs } = await listPairs(actor, { state: "OPEN", filter, after, most: 1 })
    const [first] = pairs
    if (first && first.id !== id) return first.id
  }
  return null
}

/** How many pairs wait, how many were said to be two businesses, and how many records were merged. */
export async function countPairs(actor: Actor, filter: PairFilter) {
  const [counts] = await readRows<{ open: number; dismissed: number; merged: number }>(
    actor,
    sql`
      SELECT (SELECT count(*)::int FROM ${joined} WHERE ${allOf(conditionsOf(actor, "OPEN", filter))}) AS open,
        (SELECT count(*)::int FROM ${joined} WHERE ${allOf(conditionsOf(actor, "DISMISSED", filter))}) AS dismissed,
        (SELECT count(*)::int FROM enterprise_merge m WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.undone_at IS NULL) AS merged`,
  )
  return counts ?? { open: 0, dismissed: 0, merged: 0 }
}

/** How many open pairs there are in each kelurahan; one that spans two counts in both. */
export function countByKelurahan(actor: Actor): Promise<{ code: string; count: number }[]> {
  return readRows(
    actor,
    sql`
      SELECT code, count(*)::int AS count
      FROM ${joined}, LATERAL (SELECT a.kelurahan_code AS code UNION SELECT b.kelurahan_code) place
      WHERE ${allOf(conditionsOf(actor, "OPEN", {}))} AND code IS NOT NULL GROUP BY 1 ORDER BY 1`,
  )
}

export type ScanState = {
  id: string
  state: string
  stage: string
  done: number
  total: number
  found: number | null
  finishedAt: string | null
}

/** The last search through the register, at work or over; null when there was none. */
export async function getScan(actor: Actor): Promise<ScanState | null> {
  const [scan] = await readRows<ScanState>(
    actor,
    sql`SELECT s.id, s.state, s.stage, s.done, s.total, s.found, s.finished_at AS "finishedAt"
      FROM duplicate_scan s WHERE s.tenant_id = ${actor.tenantId}::uuid ORDER BY s.id DESC LIMIT 1`,
  )
  return scan ?? null
}
