import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { type Actor, may } from "@/lib/access"
import { readRows } from "@/lib/db"
import { longDays } from "@/lib/submission/rules/state"

/** How much waits for an answer of the agency, and for how much partners have let the agency wait long. */
export type Waiting = { applications: number; proposals: number; submissions: number }

const nothing: Waiting = { applications: 0, proposals: 0, submissions: 0 }

/** How much waits for those who decide; nothing waits for anyone else. */
export async function countWaiting(actor: Actor): Promise<Waiting> {
  if (!may(actor, "application.decide")) return nothing
  const rows = await readRows<Waiting>(
    actor,
    sql`
      SELECT (SELECT count(*)::int FROM application a WHERE a.tenant_id = ${actor.tenantId}::uuid AND a.state = 'QUEUED') AS applications,
        (SELECT count(*)::int FROM proposal p WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.state = 'OPEN') AS proposals,
        (SELECT count(*)::int FROM submission s JOIN tenant d ON d.id = s.tenant_id WHERE s.tenant_id = ${actor.tenantId}::uuid
          AND s.state IN ('SUBMITTED', 'ACKNOWLEDGED') AND s.submitted_on < (now() AT TIME ZONE d.time_zone)::date - ${longDays}::int) AS submissions`,
  )
  return rows[0] ?? nothing
}
