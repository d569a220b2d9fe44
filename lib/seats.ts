import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { loadSeating, loadTraining } from "@/lib/enrolment/queries/seating"
import { pickNext } from "@/lib/enrolment/rules/seats"
import { parts } from "@/lib/enrolment/schema"
import { addMessages } from "@/lib/outbox"
import { isUnderWay } from "@/lib/training/rules/status"
import { keysOf } from "@/lib/vocabulary"

/**
 * Give the seats that are free to those who wait, in their order and within the quotas, and tell each; returns their
 * enrolments. To be called inside a command whenever a seat may have become free: after a withdrawal, a larger capacity, a
 * changed quota. Nobody is promoted once no session lies ahead.
 */
export async function promoteWaiting(tx: Tx, actor: Actor, trainingId: string): Promise<string[]> {
  const training = await loadTraining(tx, actor, trainingId)
  if (!training || !isUnderWay(training.status)) return []
  const seating = await loadSeating(tx, actor, training)
  const open = keysOf(parts).filter((part) => seating.waiting[part] > 0 && seating.rooms[part].free > 0)
  if (open.length === 0 || !(await isAhead(tx, actor, trainingId))) return []
  const waiting = await listWaiting(tx, actor, trainingId)
  const ids = open.flatMap((part) =>
    pickNext(
      waiting.filter((one) => one.part === part),
      seating.rooms[part],
    ),
  )
  if (ids.length === 0) return []
  await tx.enrolment.updateMany({
    where: { tenantId: actor.tenantId, id: { in: ids } },
    data: { state: "SEATED", stateAt: new Date(), promotedAt: new Date() },
  })
  await addMessages(tx, actor, { event: "PROMOTED", trainingId, enrolmentIds: ids })
  return ids
}

/** Whether there is still something to come to: a session that has not begun, or none planned yet. */
async function isAhead(tx: Tx, { tenantId }: Actor, trainingId: string): Promise<boolean> {
  const { _max } = await tx.trainingSession.aggregate({ where: { tenantId, trainingId }, _max: { startsAt: true } })
  return _max.startsAt === null || _max.startsAt > new Date()
}

type Row = { id: string; part: string; kelurahanCode: string | null }

function listWaiting(tx: Tx, { tenantId }: Actor, trainingId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT n.id, n.part, k.code AS "kelurahanCode"
    FROM enrolment n LEFT JOIN LATERAL (SELECT e.kelurahan_code AS code FROM enterprise e
      WHERE e.tenant_id = ${tenantId}::uuid AND e.id = n.enterprise_id LIMIT 1) k ON true
    WHERE n.tenant_id = ${tenantId}::uuid AND n.training_id = ${trainingId}::uuid AND n.state = 'WAITING' ORDER BY n.queue`
}
