import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { dueDays } from "@/lib/follow-up/rules/outcome"

/**
 * Plan to ask every owner who came to at least one session of a training after 30, 90 and 180 days, inside the transaction
 * that finishes it; done again it adds nothing. How many were planned.
 */
export async function planFollowUps(tx: Tx, { tenantId }: Actor, trainingId: string): Promise<number> {
  const last = await tx.trainingSession.findFirst({
    where: { tenantId, trainingId },
    orderBy: [{ startsAt: "desc" }],
    select: { startsAt: true },
  })
  if (!last) return 0
  const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { timeZone: true } })
  const planned = JSON.stringify(dueDays(last.startsAt, timeZone))
  return tx.$executeRaw`
    INSERT INTO follow_up (id, enrolment_id, days, due_on, closes_on, account_id)
    SELECT gen_random_uuid(), n.id, d.days, d."dueOn", d."closesOn", NULL
    FROM enrolment n CROSS JOIN json_to_recordset(${planned}::json) AS d (days integer, "dueOn" date, "closesOn" date)
    WHERE n.tenant_id = ${tenantId}::uuid AND n.training_id = ${trainingId}::uuid AND n.part = 'OWNER' AND n.state = 'SEATED'
      AND EXISTS (SELECT FROM attendance a WHERE a.tenant_id = n.tenant_id AND a.enrolment_id = n.id AND a.state IN ('PRESENT', 'LATE'))
    ON CONFLICT (tenant_id, enrolment_id, days) DO NOTHING`
}
