import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleObligationsSql } from "@/lib/obligation/policy"

/** An obligation of which the daerah says something was done that the partner has not judged; `days` the oldest has waited. */
export type ToConfirm = { id: string; mouId: string; what: string; count: number; days: number }

/** What a partner is asked to confirm, the longest wait first; 20 at most. */
export function listToConfirm(actor: Actor): Promise<ToConfirm[]> {
  return readRows<ToConfirm>(
    actor,
    sql`
      SELECT o.id, o.mou_id AS "mouId", o.what, count(*)::int AS count,
        max((now() AT TIME ZONE d.time_zone)::date - (r.at AT TIME ZONE d.time_zone)::date) AS days
      FROM obligation o
      JOIN tenant d ON d.id = o.tenant_id
      JOIN realisation r ON r.tenant_id = o.tenant_id AND r.obligation_id = o.id AND r.state = 'SAID' AND r.side = 'AGENCY'
      WHERE ${visibleObligationsSql(actor)} AND o.withdrawn_at IS NULL
      GROUP BY o.id, o.mou_id, o.what ORDER BY days DESC, o.id LIMIT 20`,
  )
}
