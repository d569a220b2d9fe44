import "server-only"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { creditMovements } from "@/lib/credit"
import type { Tx } from "@/lib/db"
import { dimensionIn, tellApart } from "@/lib/movement/rules/cause"
import type { Cause, Movement, Snapshot } from "@/lib/movement/schema/words"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { computeBothWays } from "@/lib/readiness/rules/readiness"
import { type Copy, copyOf } from "@/lib/readiness/rules/snapshot"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { getRubricOf, getRubricOn } from "@/lib/rubric/queries/current"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import { getCalendar } from "@/lib/tenant/queries"

/** Why readiness is computed anew: what changed, by which row, and how that is known. */
export type Reason = { cause: Cause; id?: string; grade?: EvidenceGrade }

type Which = { productIds: readonly string[]; reason: Reason }

/** A movement as it was written down, for whoever credits it. */
export type Written = Movement & { id: string; productId: string; day: string; reason: Reason }

const Before = z.array(
  z.object({
    id: z.string(),
    rubric: z.string(),
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
 * Where a new version of the rubric has begun meanwhile, what it alone changes is a movement of its own, whatever the cause.
 */
export async function recompute(tx: Tx, actor: Actor, { productIds, reason }: Which): Promise<Written[]> {
  if (productIds.length === 0) return []
  if (productIds.length >= productsAtOnce) await findByKeys(tx)
  const { today } = await getCalendar(tx, actor)
  const { rubric, label } = await getRubricOn(tx, actor, today)
  const products = parseFacts(await tx.$queryRaw(factsSql(actor.tenantId, productIds)))
  const before = await listBefore(tx, actor, productIds)
  const copies = products.map((product) => {
    const ask = { product, rubric, today }
    return copyOf({ ...computeBothWays(ask), product, rubric: label, today })
  })
  await keepCopies(tx, copies)
  const earlier = await listRubrics(tx, actor, { before, current: { rubric, label } })
  const written = products.flatMap((product, at) => {
    const [known, copy] = [before.get(product.id), copies[at]]
    if (!known || !copy) return []
    const old = reason.cause === "RUBRIC" ? null : (earlier.get(known.rubric) ?? null)
    return tellApart(known, compared(copy), { product, old, rubric, today }).map(({ byRubric, ...movement }) => {
      return {
        ...movement,
        id: uuidv7(),
        productId: product.id,
        day: today,
        reason: byRubric ? byRubricOf(reason) : reason,
      }
    })
  })
  const dimensionOf = (code: string) => dimensionIn(rubric, code)
  await keepMovements(tx, actor, written)
  await creditMovements(tx, actor, { movements: written, dimensionOf })
  return written
}

/** So many products are computed at once: a transaction of its own where nothing else needs them all in one. */
export const productsAtOnce = 500

/** The same for however many products, some at a time. */
export async function recomputeAll(tx: Tx, actor: Actor, { productIds, reason }: Which): Promise<void> {
  for (let at = 0; at < productIds.length; at += productsAtOnce)
    await recompute(tx, actor, { productIds: productIds.slice(at, at + productsAtOnce), reason })
}

/**
 * The same for everything that some enterprises make, after their own record or their owner's was changed: NIB, telephone,
 * kelurahan and what else readiness asks of a maker. The owner's other enterprises are among them.
 */
export async function recomputeMakers(tx: Tx, actor: Actor, enterpriseIds: readonly string[]): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM product p JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
    WHERE p.tenant_id = ${actor.tenantId}::uuid AND e.person_id IN (SELECT o.person_id FROM enterprise o
      WHERE o.tenant_id = ${actor.tenantId}::uuid AND o.id = ANY(${[...enterpriseIds]}::uuid[]))`
  const reason = { cause: "VALIDATION", grade: actor.role === "owner" ? "stated" : "seen" } as const
  await recomputeAll(tx, actor, { productIds: rows.map(({ id }) => id), reason })
}

/**
 * Have rows found by their keys until the transaction ends. What the planner knows of a table is a minute old: while the first
 * great run fills one, every check of a reference into it would else read all of it.
 */
async function findByKeys(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true)`
}

/** Why something moved that only a new version of the rubric moved; of another cause's row it is not the effect. */
function byRubricOf({ cause, id, grade }: Reason): Reason {
  return cause === "RUBRIC" ? { cause, id, grade } : { cause: "RUBRIC", grade: "document" }
}

type Known = ReadonlyMap<string, Snapshot & { rubric: string }>
type Asked = { before: Known; current: { rubric: Rubric; label: string } }

/** The versions of the rubric by which products were computed before, by label. */
async function listRubrics(tx: Tx, actor: Actor, { before, current }: Asked): Promise<Map<string, Rubric | null>> {
  const found = new Map<string, Rubric | null>([[current.label, current.rubric]])
  for (const { rubric: label } of before.values())
    if (!found.has(label)) found.set(label, await getRubricOf(tx, actor, label))
  return found
}

async function listBefore(tx: Tx, { tenantId }: Actor, ids: readonly string[]): Promise<Known> {
  const rows = await tx.$queryRaw`
    SELECT id, rubric, level, scores, to_json(failed) AS failed FROM product_readiness
    WHERE tenant_id = ${tenantId}::uuid AND id = ANY(${[...ids]}::uuid[])`
  return new Map(
    Before.parse(rows).map(({ id, rubric, level, failed, scores }) => [
      id,
      { rubric, level, failed, scores: scores.dimensions, values: scores.values },
    ]),
  )
}

function compared({ level, failed, scores }: Copy): Snapshot {
  return { level, failed, scores: scores.dimensions, values: scores.values }
}

async function keepCopies(tx: Tx, copies: readonly Copy[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO product_readiness (id, rubric, computed_on, level, general, retail, export, scores, failed, stated, unseen, next_expiry)
    SELECT id, rubric, "computedOn", level, general, retail, export, scores, failed, stated, unseen, "changesOn"
      FROM jsonb_to_recordset(${JSON.stringify(copies)}::jsonb) AS r (id uuid, rubric text, "computedOn" date, level text,
        general float8, retail float8, export float8, scores jsonb, failed text[], stated float8, unseen boolean, "changesOn" date)
    ON CONFLICT (tenant_id, id) DO UPDATE SET rubric = excluded.rubric, computed_on = excluded.computed_on, level = excluded.level,
      general = excluded.general, retail = excluded.retail, export = excluded.export, scores = excluded.scores,
      failed = excluded.failed, stated = excluded.stated, unseen = excluded.unseen, next_expiry = excluded.next_expiry, computed_at = now()`
}

/** What a new rubric changes comes after what the facts did. */
async function keepMovements(tx: Tx, { role }: Actor, movements: readonly Written[]): Promise<void> {
  if (movements.length === 0) return
  const rows = movements.map(({ reason, ...movement }) => ({
    ...movement,
    ...reason,
    id: movement.id,
    causeId: reason.id,
  }))
  await tx.$executeRaw`
    INSERT INTO movement (id, product_id, day, at, kind, subject, dimension, before, after, change, cause, cause_id, cause_grade, criteria, role)
    SELECT id, "productId", day, now() + CASE cause WHEN 'RUBRIC' THEN interval '1 microsecond' ELSE interval '0' END, kind, subject,
      dimension, before, after, change, cause, "causeId", coalesce(grade, 'document'), criteria, ${role}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, "productId" uuid, day date, kind text, subject text,
        dimension text, before text, after text, change float8, cause text, "causeId" uuid, grade text, criteria text[])`
}
