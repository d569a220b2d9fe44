import "server-only"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { creditMovements } from "@/lib/credit"
import type { Tx } from "@/lib/db"
import { compareSnapshots } from "@/lib/movement/rules/compare"
import type { Cause, Movement, Snapshot } from "@/lib/movement/schema/words"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { computeReadiness } from "@/lib/readiness/rules/readiness"
import { type Copy, copyOf } from "@/lib/readiness/rules/snapshot"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"

/** Why readiness is computed anew: what changed, by which row, and how that is known. */
export type Reason = { cause: Cause; id?: string; grade?: EvidenceGrade }

/** A movement as it was written down, for whoever credits it. */
export type Written = Movement & { id: string; productId: string; day: string; reason: Reason }

const Before = z.array(
  z.object({
    id: z.string(),
    level: z.string(),
    scores: z.object({
      dimensions: z.record(z.string(), z.number().nullable()),
      values: z.record(z.string(), z.number()),
    }),
    failed: z.array(z.string()),
  }),
)

/**
 * Compute the readiness of some products anew inside a command's transaction, after the change: the copy is renewed, and
 * what differs from before is written down as movements with their cause. A product computed for the first time has none.
 */
export async function recompute(
  tx: Tx,
  actor: Actor,
  { productIds, reason }: { productIds: readonly string[]; reason: Reason },
): Promise<Written[]> {
  if (productIds.length === 0) return []
  const { today } = await getCalendar(tx, actor)
  const { rubric, label } = await getRubricOn(tx, actor, today)
  const products = parseFacts(await tx.$queryRaw(factsSql(actor.tenantId, productIds)))
  const before = await listBefore(tx, actor, productIds)
  const copies = products.map((product) => {
    const ask = { product, rubric, today }
    const verified = computeReadiness({ ...ask, counting: "verified" })
    const stated = computeReadiness({ ...ask, counting: "stated" })
    return copyOf(product.id, { verified, stated, rubric: label, today })
  })
  await keepCopies(tx, copies)
  const dimensions = new Map(rubric.criteria.map(({ code, dimension }) => [code, dimension]))
  const written = copies.flatMap((copy) => {
    const known = before.get(copy.id)
    if (!known) return []
    const moved = compareSnapshots(known, snapshotOf(copy), (code) => dimensions.get(code) ?? null)
    return moved.map((movement) => ({ ...movement, id: uuidv7(), productId: copy.id, day: today, reason }))
  })
  await keepMovements(tx, actor, written)
  await creditMovements(tx, actor, { movements: written, dimensionOf: (code) => dimensions.get(code) ?? null })
  return written
}

async function listBefore(tx: Tx, { tenantId }: Actor, ids: readonly string[]): Promise<Map<string, Snapshot>> {
  const rows = await tx.productReadiness.findMany({
    where: { tenantId, id: { in: [...ids] } },
    select: { id: true, level: true, scores: true, failed: true },
  })
  return new Map(
    Before.parse(rows).map(({ id, level, failed, scores }) => [
      id,
      { level, failed, scores: scores.dimensions, values: scores.values },
    ]),
  )
}

function snapshotOf({ level, failed, scores }: Copy): Snapshot {
  return { level, failed, scores: scores.dimensions, values: scores.values }
}

async function keepCopies(tx: Tx, copies: readonly Copy[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO product_readiness (id, rubric, computed_on, level, general, retail, export, scores, failed, stated, next_expiry)
    SELECT id, rubric, "computedOn", level, general, retail, export, scores, failed, stated, "changesOn"
      FROM jsonb_to_recordset(${JSON.stringify(copies)}::jsonb) AS r (id uuid, rubric text, "computedOn" date, level text,
        general float8, retail float8, export float8, scores jsonb, failed text[], stated float8, "changesOn" date)
    ON CONFLICT (tenant_id, id) DO UPDATE SET rubric = excluded.rubric, computed_on = excluded.computed_on, level = excluded.level,
      general = excluded.general, retail = excluded.retail, export = excluded.export, scores = excluded.scores,
      failed = excluded.failed, stated = excluded.stated, next_expiry = excluded.next_expiry, computed_at = now()`
}

async function keepMovements(tx: Tx, { role }: Actor, movements: readonly Written[]): Promise<void> {
  if (movements.length === 0) return
  const rows = movements.map(({ reason, ...movement }) => ({
    ...movement,
    ...reason,
    id: movement.id,
    causeId: reason.id,
  }))
  await tx.$executeRaw`
    INSERT INTO movement (id, product_id, day, kind, subject, dimension, before, after, change, cause, cause_id, cause_grade, criteria, role)
    SELECT id, "productId", day, kind, subject, dimension, before, after, change, cause, "causeId", coalesce(grade, 'document'), criteria, ${role}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, "productId" uuid, day date, kind text, subject text,
        dimension text, before text, after text, change float8, cause text, "causeId" uuid, grade text, criteria text[])`
}
