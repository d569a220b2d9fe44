import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { sideOf, visibleObligationsSql } from "@/lib/obligation/policy"
import { type Done, type Standing, standingOf } from "@/lib/obligation/rules/due"
import type { ObligationKind, Recurrence, Side } from "@/lib/obligation/schema/words"

/**
 * What one side owes, as a list shows it; days are ISO. Only what is confirmed stands in `standing`; `said` waits for
 * confirmation (of it `saidByAgency` for the partner's), `disputed` is what the other side does not accept.
 */
export type ObligationRow = {
  id: string
  mouId: string
  owedBy: Side
  what: string
  about: ObligationKind
  quantity: number
  unit: string
  recurs: Recurrence
  startsOn: string
  dueOn: string
  proof: string
  responsible: string | null
  withdrawnReason: string
  standing: Standing
  said: number
  saidByAgency: number
  disputed: number
}

type Row = Omit<ObligationRow, "standing"> & { today: string; facts: Done[] }

/** What both sides of an agreement owe, as far as an actor sees it: what counts before what was withdrawn, the earliest first; a partner is not told who at the agency is responsible. */
export async function listObligations(actor: Actor, mouId: string): Promise<ObligationRow[]> {
  const rows = await readRows<Row>(
    actor,
    sql`
      SELECT o.id, o.mou_id AS "mouId", o.owed_by AS "owedBy", o.what, o.about, o.quantity, o.unit, o.recurs, o.starts_on::text AS "startsOn",
        o.due_on::text AS "dueOn", o.proof, o.withdrawn_reason AS "withdrawnReason", ${sideOf(actor) === "AGENCY" ? sql`a.name` : sql`NULL`} AS responsible, r.*,
        (now() AT TIME ZONE d.time_zone)::date::text AS today
      FROM obligation o
      JOIN tenant d ON d.id = o.tenant_id
      LEFT JOIN account a ON a.id = o.responsible_id
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('doneOn', r.done_on, 'quantity', r.quantity)) FILTER (WHERE r.state = 'CONFIRMED'), '[]') AS facts,
          coalesce(sum(r.quantity) FILTER (WHERE r.state = 'SAID'), 0)::int AS said,
          coalesce(sum(r.quantity) FILTER (WHERE r.state = 'SAID' AND r.side = 'AGENCY'), 0)::int AS "saidByAgency",
          coalesce(sum(r.quantity) FILTER (WHERE r.state = 'DISPUTED'), 0)::int AS disputed
        FROM realisation r WHERE r.tenant_id = o.tenant_id AND r.obligation_id = o.id) r
      WHERE ${visibleObligationsSql(actor)} AND o.mou_id = ${mouId}::uuid
      ORDER BY o.withdrawn_at IS NOT NULL, o.starts_on, o.created_at, o.id LIMIT 500`,
  )
  return rows.map(({ today, facts, ...row }) => ({ ...row, standing: standingOf(row, facts, today) }))
}
