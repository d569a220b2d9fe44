import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { type Actor, may } from "@/lib/access"
import { readRows } from "@/lib/db"

/** How much waits for an answer of the agency. */
export type Waiting = { applications: number; proposals: number }

/** How much waits for an answer of the agency, for those who may give it; nothing waits for anyone else. */
export async function countWaiting(actor: Actor): Promise<Waiting> {
  if (!may(actor, "application.decide")) return { applications: 0, proposals: 0 }
  const rows = await readRows<Waiting>(
    actor,
    sql`
      SELECT (SELECT count(*)::int FROM application a WHERE a.tenant_id = ${actor.tenantId}::uuid AND a.state = 'QUEUED') AS applications,
        (SELECT count(*)::int FROM proposal p WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.state = 'OPEN') AS proposals`,
  )
  return rows[0] ?? { applications: 0, proposals: 0 }
}
