import type pg from "pg"
import { creditMovements } from "../../../lib/credit"
import { daysAfter } from "../../../lib/day"
import { write } from "../../../lib/db"
import type { Cause } from "../../../lib/movement/schema/words"
import { getOperatorActor } from "../../../lib/operator"
import type { EvidenceGrade } from "../../../lib/readiness/schema/words"
import { recompute, type Written } from "../../../lib/recompute"
import { baseRubric } from "../../../lib/rubric/rules/base"
import { at, type Daerah } from "./daerah"

/** What happened to a product on a day (from today), by which row it is known, and how well. */
export type Event = { productId: string; day: number; id: string | null; grade: EvidenceGrade }

/** Compute what the facts of some events changed, as if each had been written down on its day. */
export async function computeRound(
  client: pg.Client,
  daerah: Daerah,
  { cause, events }: { cause: Cause; events: readonly Event[] },
): Promise<void> {
  if (events.length === 0) return
  const actor = await getOperatorActor(daerah.slug)
  const productIds = events.map(({ productId }) => productId)
  const moved: Written[] = []
  await write(actor, "readiness.recompute", async (tx) => {
    moved.push(...(await recompute(tx, actor, { productIds, reason: { cause } })))
    return null
  })
  const told = new Map(events.map((event) => [event.productId, event]))
  const dated = moved.flatMap((movement) => {
    const event = told.get(movement.productId)
    if (!event) return []
    const reason = { cause, id: event.id ?? undefined, grade: event.grade }
    return [{ ...movement, day: daysAfter(daerah.today, event.day), at: at(daerah, event.day), reason }]
  })
  await setBack(client, daerah, dated)
  await write(actor, "readiness.recompute", async (tx) => {
    await creditMovements(tx, actor, { movements: dated, dimensionOf })
    return null
  })
}

function dimensionOf(criterion: string): string | null {
  return baseRubric.criteria.find(({ code }) => code === criterion)?.dimension ?? null
}

/** Give movements the day and the cause they would have had; what was credited by the wrong day is forgotten. */
async function setBack(client: pg.Client, { tenantId, officer }: Daerah, dated: readonly (Written & { at: Date })[]) {
  const rows = dated.map(({ id, day, at, reason }) => ({ id, day, at, cause: reason.id, grade: reason.grade }))
  await client.query("DELETE FROM credit WHERE tenant_id = $1 AND movement_id = ANY($2)", [
    tenantId,
    rows.map(({ id }) => id),
  ])
  await client.query(
    `UPDATE movement m SET day = d.day, at = d.at, cause_id = d.cause, cause_grade = d.grade, account_id = $3, role = 'officer'
     FROM json_to_recordset($2::json) AS d (id uuid, day date, at timestamptz, cause uuid, grade text)
     WHERE m.tenant_id = $1 AND m.id = d.id`,
    [tenantId, JSON.stringify(rows), officer],
  )
}
