import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { type Actor, may } from "@/lib/access"
import { readRows } from "@/lib/db"
import { longDays } from "@/lib/submission/rules/state"

/** How much waits for an answer of the agency, for how much partners have let it wait long, and what an actor has not read. */
export type Waiting = { applications: number; proposals: number; submissions: number; notices: number }

const nothing: Waiting = { applications: 0, proposals: 0, submissions: 0, notices: 0 }

/** How much waits for those who decide, and what an actor was told and has not read; nothing waits for anyone else. */
export async function countWaiting(actor: Actor): Promise<Waiting> {
  const { tenantId, userId } = actor
  if (!may(actor, "notice.list")) return nothing
  const decides = may(actor, "application.decide")
  const rows = await readRows<Waiting>(
    actor,
    sql`
      SELECT (SELECT count(*)::int FROM application a WHERE ${decides} AND a.tenant_id = ${tenantId}::uuid AND a.state = 'QUEUED') AS applications,
        (SELECT count(*)::int FROM proposal p WHERE ${decides} AND p.tenant_id = ${tenantId}::uuid AND p.state = 'OPEN') AS proposals,
        (SELECT count(*)::int FROM submission s JOIN tenant d ON d.id = s.tenant_id WHERE ${decides} AND s.tenant_id = ${tenantId}::uuid
          AND s.state IN ('SUBMITTED', 'ACKNOWLEDGED') AND s.submitted_on < (now() AT TIME ZONE d.time_zone)::date - ${longDays}::int) AS submissions,
        (SELECT count(*)::int FROM notice n WHERE n.tenant_id = ${tenantId}::uuid AND n.account_id = ${userId}::uuid
          AND n.read_at IS NULL AND n.channel = 'INBOX') AS notices`,
  )
  return rows[0] ?? nothing
}
