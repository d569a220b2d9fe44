import "server-only"
import { raw, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import type { Relation } from "@/lib/duplicate/rules/relations"
import { allOf } from "@/lib/enterprise/policy"
import { recompute } from "@/lib/recompute"

/** Where a row that refers to one record shall refer to. */
export type Move = { table: string; column: string; id: string; to: string }

/** Ids by what refers and where to: what the merge's row says of what was moved. */
export type Moved = Record<string, string[]>

type Group = { relations: readonly Relation[]; from: string; to: string; except: string[] }

/** Rows that follow a record or person wherever it goes, and have no like there; `except` stay where they are. */
export async function listFollowing(tx: Tx, { tenantId }: Actor, groups: readonly Group[]): Promise<Move[]> {
  const moves: Move[] = []
  for (const { relations, from, to, except } of groups) {
    for (const { table, column, per } of relations.filter((each) => each.fate === "move" || each.per)) {
      const same = per?.map((each) => sql`k.${raw(each)} IS NOT DISTINCT FROM t.${raw(each)}`)
      const like = same
        ? sql`EXISTS (SELECT FROM ${raw(table)} k WHERE k.tenant_id = t.tenant_id AND k.${raw(column)} = ${to}::uuid AND ${allOf(same)})`
        : sql`false`
      const rows = await tx.$queryRaw<{ id: string }[]>(
        sql`SELECT id FROM ${raw(table)} t WHERE tenant_id = ${tenantId}::uuid AND ${raw(column)} = ${from}::uuid AND NOT ${like} ORDER BY id`,
      )
      moves.push(...rows.filter(({ id }) => !except.includes(id)).map(({ id }) => ({ table, column, id, to })))
    }
  }
  return moves
}

/**
 * Let rows refer to another record. Where there may be only one of a kind, the rows are taken out together and put in
 * again, ids and all, so that two can change places.
 */
export async function applyMoves(tx: Tx, { tenantId }: Actor, moves: readonly Move[]): Promise<void> {
  const places = new Map<string, Move[]>()
  for (const move of moves) {
    const place = `${move.table}.${move.column}`
    places.set(place, [...(places.get(place) ?? []), move])
  }
  for (const some of places.values()) {
    const [first] = some
    if (!first) continue
    const asked = sql`json_to_recordset(${JSON.stringify(some)}::json) AS r (id uuid, "to" uuid)`
    const [table, column] = [raw(first.table), raw(first.column)]
    const those = sql`t.tenant_id = ${tenantId}::uuid AND t.id = r.id`
    await tx.$executeRaw(
      singular.has(first.table)
        ? sql`
          WITH out AS (DELETE FROM ${table} t USING ${asked} WHERE ${those} RETURNING t.*, r."to"),
          whole AS (SELECT coalesce(jsonb_agg(to_jsonb(out) || jsonb_build_object('enterprise_id', out."to")), '[]') AS rows FROM out)
          INSERT INTO ${table} SELECT n.* FROM whole, jsonb_populate_recordset(NULL::${table}, whole.rows) n`
        : sql`UPDATE ${table} t SET ${column} = r."to" FROM ${asked} WHERE ${those}`,
    )
  }
}

/** Tables that hold one row of a kind for each enterprise. */
const singular = new Set(["enterprise_kbli", "enterprise_year", "enterprise_fact"])

/** The moves as the merge's row keeps them. */
export function movedOf(moves: readonly Move[]): Moved {
  const moved: Moved = {}
  for (const { table, column, id, to } of moves) {
    const place = `${table}.${column} ${to}`
    moved[place] = [...(moved[place] ?? []), id]
  }
  return moved
}

/** The same read back. */
export function movesOf(moved: Moved): Move[] {
  return Object.entries(moved).flatMap(([place, ids]) => {
    const [, table = "", column = "", to = ""] = place.match(/^(\w+)\.(\w+) (\S+)$/) ?? []
    return ids.map((id) => ({ table, column, id, to }))
  })
}

/** A print of every moved row of a kind that there is only one of, by its id, to tell whether it was changed since. */
export async function printRows(tx: Tx, { tenantId }: Actor, moves: readonly Move[]): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const table of singular) {
    const ids = moves.filter((move) => move.table === table).map(({ id }) => id)
    if (ids.length === 0) continue
    const rows = await tx.$queryRaw<{ id: string; print: string }[]>(
      sql`SELECT id, md5(to_jsonb(t)::text) AS print FROM ${raw(table)} t
        WHERE tenant_id = ${tenantId}::uuid AND id = ANY(${ids}::uuid[])`,
    )
    for (const { id, print } of rows) prints[`${table} ${id}`] = print
  }
  return prints
}

/** Compute the products of some enterprises anew: whose they are, and what permits go with that, has changed. */
export async function renewProducts(tx: Tx, actor: Actor, enterprises: readonly string[]): Promise<void> {
  const products = await tx.product.findMany({
    where: { tenantId: actor.tenantId, enterpriseId: { in: [...enterprises] } },
    select: { id: true },
  })
  const reason = { cause: "VALIDATION", id: enterprises[0], grade: "seen" } as const
  await recompute(tx, actor, { productIds: products.map(({ id }) => id), reason })
}
