import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import type { Tx } from "@/lib/db"
import { interventionsSql, parseInterventions } from "@/lib/movement/queries/interventions"
import { creditRule, isCreditable, type Moved, shareCredit } from "@/lib/movement/rules/credit"
import type { Intervention } from "@/lib/movement/schema/credit"
import type { Cause, Movement } from "@/lib/movement/schema/words"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"

/** A movement that was just written down, with its cause. */
type Written = Movement & {
  id: string
  productId: string
  day: string
  reason: { cause: Cause; id?: string; grade?: EvidenceGrade }
}

type Ask = { movements: readonly Written[]; dimensionOf: (criterion: string) => string | null }

/** Credit movements to what was done for their products, inside the transaction that wrote them; every movement gets shares that make one. */
export async function creditMovements(tx: Tx, actor: Actor, { movements, dimensionOf }: Ask): Promise<void> {
  if (movements.length === 0) return
  const looked = movements.map((movement) => ({ movement, moved: lookAt(movement, dimensionOf) }))
  const done = await listInterventions(tx, actor, looked)
  const rows = looked.flatMap(({ movement, moved }) =>
    shareCredit(moved, done.get(movement.productId) ?? []).map(({ intervention, ...share }) => ({
      ...intervention,
      ...share,
      id: uuidv7(),
      movementId: movement.id,
    })),
  )
  await tx.$executeRaw`
    INSERT INTO credit (id, movement_id, source, training_id, obligation_id, permit_id, report_id, mou_id, partner_id, programme_id, share, rule)
    SELECT id, "movementId", source, "trainingId", "obligationId", "permitId", "reportId", "mouId", "partnerId", "programmeId", share,
      ${creditRule.version}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, "movementId" uuid, source text, "trainingId" uuid,
        "obligationId" uuid, "permitId" uuid, "reportId" uuid, "mouId" uuid, "partnerId" uuid, "programmeId" uuid, share float8)`
}

function lookAt({ dimension, criteria, day, reason }: Written, dimensionOf: Ask["dimensionOf"]): Moved {
  const own = dimension ? [dimension] : criteria.flatMap((code) => dimensionOf(code) ?? [])
  const { cause, id = null, grade = "document" } = reason
  return { day, dimensions: [...new Set(own)], cause, causeId: id, grade }
}

type Looked = { movement: Written; moved: Moved }

/** What was done for the products of movements that can be credited at all, by product; one query. */
async function listInterventions(
  tx: Tx,
  { tenantId }: Actor,
  looked: readonly Looked[],
): Promise<Map<string, Intervention[]>> {
  const open = looked.filter(({ moved }) => isCreditable(moved))
  const days = open.map(({ moved }) => moved.day).sort()
  const [from, until] = [days[0], days.at(-1)]
  if (!from || !until) return new Map()
  const wanted = {
    productIds: [...new Set(open.map(({ movement }) => movement.productId))],
    causeIds: [...new Set(open.flatMap(({ moved }) => moved.causeId ?? []))],
    from: daysAfter(from, -creditRule.windowDays),
    until,
  }
  return parseInterventions(await tx.$queryRaw(interventionsSql(tenantId, wanted)))
}
