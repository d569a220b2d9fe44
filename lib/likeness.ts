import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { findLikely } from "@/lib/duplicate/queries/likely"
import { selectLikened } from "@/lib/duplicate/queries/records"
import type { Pair } from "@/lib/duplicate/rules/pairs"
import type { Likened } from "@/lib/duplicate/rules/record"
import { threshold } from "@/lib/duplicate/rules/score"

/** Compare one enterprise with the register again, after it was made or changed; what was decided stays decided. */
export async function renewLikeness(tx: Tx, actor: Actor, id: string): Promise<void> {
  const [record] = await tx.$queryRaw<Likened[]>(selectLikened(actor.tenantId, sql`e.id = ${id}::uuid`))
  if (!record) return
  const open = await tx.duplicatePair.findMany({
    where: { tenantId: actor.tenantId, state: "OPEN", OR: [{ aId: id }, { bId: id }] },
    select: { id: true, aId: true, bId: true },
  })
  const also = open.map(({ aId, bId }) => (aId === id ? bId : aId))
  const likely = (await findLikely(tx, actor, record, also)).filter(({ score }) => score >= threshold)
  const others = new Set(likely.map((found) => found.record.id))
  const over = open.filter(({ aId, bId }) => !others.has(aId === id ? bId : aId)).map((pair) => pair.id)
  if (over.length > 0) await tx.duplicatePair.deleteMany({ where: { tenantId: actor.tenantId, id: { in: over } } })
  await storePairs(
    tx,
    actor,
    likely.map(({ record: { id: other }, score, reasons }) => {
      const [a, b] = id < other ? [id, other] : [other, id]
      return { a, b, score, reasons }
    }),
  )
}

/**
 * Keep pairs for a person to decide. What was decided is not asked again, nor what was decided about a record that one
 * of the two has taken in.
 */
export async function storePairs(tx: Tx, { tenantId }: Actor, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return
  const rows = JSON.stringify(pairs.map((pair) => ({ ...pair, id: uuidv7() })))
  await tx.$executeRaw`
    WITH asked AS MATERIALIZED (
      SELECT r.* FROM json_to_recordset(${rows}::json) AS r (id uuid, a uuid, b uuid, score integer, reasons json)
      JOIN enterprise x ON x.tenant_id = ${tenantId}::uuid AND x.id = r.a AND x.status <> 'MERGED'
      JOIN enterprise y ON y.tenant_id = ${tenantId}::uuid AND y.id = r.b AND y.status <> 'MERGED'
    ), gone AS MATERIALIZED (
      SELECT g.id, g.merged_into AS kept FROM enterprise g WHERE g.tenant_id = ${tenantId}::uuid AND g.merged_into IS NOT NULL
    ), refused AS MATERIALIZED (
      SELECT least(one, other) AS a, greatest(one, other) AS b FROM (
        SELECT coalesce(x.kept, d.a_id) AS one, coalesce(y.kept, d.b_id) AS other
        FROM duplicate_pair d LEFT JOIN gone x ON x.id = d.a_id LEFT JOIN gone y ON y.id = d.b_id
        WHERE d.tenant_id = ${tenantId}::uuid AND d.state = 'DISMISSED' AND (x.id IS NOT NULL OR y.id IS NOT NULL)
      ) followed
    )
    INSERT INTO duplicate_pair AS d (id, a_id, b_id, score, reasons)
    SELECT asked.id, a, b, score, ARRAY(SELECT json_array_elements_text(reasons)) FROM asked
     WHERE NOT EXISTS (SELECT FROM refused WHERE refused.a = asked.a AND refused.b = asked.b)
    ON CONFLICT (tenant_id, a_id, b_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
      WHERE d.state = 'OPEN' AND (d.score, d.reasons) IS DISTINCT FROM (excluded.score, excluded.reasons)`
}
