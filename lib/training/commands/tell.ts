import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { addMessages } from "@/lib/outbox"
import { isUnderWay } from "@/lib/training/rules/status"
import type { TrainingStatus } from "@/lib/training/schema/words"

type Changed = { id: string; status: TrainingStatus }

/**
 * Tell everyone with a place or in the queue, and everyone invited who has not answered, what a training's schedule is now;
 * how many messages that took. A plan, which nobody knows of, tells nobody.
 */
export async function tellOfSchedule(tx: Tx, actor: Actor, { id: trainingId, status }: Changed) {
  if (!isUnderWay(status)) return {}
  const event = "SESSION_CHANGED"
  const enrolled = await tx.enrolment.findMany({
    where: { tenantId: actor.tenantId, trainingId, state: { in: ["SEATED", "WAITING"] } },
    select: { id: true },
  })
  const enrolmentIds = enrolled.map(({ id }) => id)
  const toEnrolled = await addMessages(tx, actor, { event, trainingId, enrolmentIds })
  const personIds = await listUnanswered(tx, actor, trainingId)
  const toInvited = await addMessages(tx, actor, { event, trainingId, personIds })
  const told = (way: keyof typeof toInvited) => toEnrolled[way] + toInvited[way]
  return { email: told("email"), whatsapp: told("whatsapp"), unreachable: told("unreachable") }
}

/** People who were invited and neither enrolled nor withdrew since. */
async function listUnanswered(tx: Tx, { tenantId }: Actor, trainingId: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT w.person_id AS id FROM training_selection s
    JOIN training_candidate c ON c.tenant_id = s.tenant_id AND c.selection_id = s.id AND c.verdict = 'INVITED'
    JOIN enterprise w ON w.tenant_id = c.tenant_id AND w.id = c.enterprise_id
    WHERE s.tenant_id = ${tenantId}::uuid AND s.training_id = ${trainingId}::uuid
      AND NOT EXISTS (SELECT FROM enrolment n WHERE n.tenant_id = s.tenant_id AND n.training_id = s.training_id
        AND n.person_id = w.person_id)`
  return found.map(({ id }) => id)
}
