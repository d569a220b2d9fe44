import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { type MouLine, mouLinesSql } from "@/lib/mou/queries/facts"
import { type Partnership, type PromisedLine, scorePartners, type WaitingLine } from "@/lib/mou/rules/overview"
import { visibleObligationsSql } from "@/lib/obligation/policy"
import { visibleSubmissionsSql } from "@/lib/submission/policy"

/** Everything the overview of all agreements says, on a day (ISO) in the daerah's zone. */
export type Overview = { mous: MouLine[]; partners: Partnership[] }

/** All agreements an actor sees with their facts, and how every partner keeps its own: three statements, whatever their number. */
export async function getOverview(actor: Actor, { today, zone }: { today: string; zone: string }): Promise<Overview> {
  const [mous, promises, waiting] = await Promise.all([
    readRows<MouLine>(actor, mouLinesSql(actor, zone)),
    readRows<PromisedLine>(actor, promisesSql(actor)),
    readRows<WaitingLine>(actor, waitingSql(actor, today)),
  ])
  return { mous, partners: scorePartners(mous, { promises, waiting, today }) }
}

/** What is owed under each agreement, with the confirmed facts; packed as text, as most of the time would go into rows. */
function promisesSql(actor: Actor) {
  return sql`
    WITH done AS (
      SELECT r.obligation_id, string_agg(r.done_on || ',' || r.quantity, ',') AS facts FROM realisation r
      WHERE r.tenant_id = ${actor.tenantId}::uuid AND r.state = 'CONFIRMED' GROUP BY r.obligation_id
    )
    SELECT o.mou_id AS "mouId",
      string_agg(concat_ws(' ', o.owed_by, o.quantity, o.recurs, o.starts_on, o.due_on, done.facts), E'\\n') AS owed
    FROM obligation o LEFT JOIN done ON done.obligation_id = o.id
    WHERE ${visibleObligationsSql(actor)} AND o.withdrawn_at IS NULL GROUP BY o.mou_id`
}

/** What was handed to each partner: how many wait and for how long at most, and the days an answer took in the middle. */
function waitingSql(actor: Actor, today: string) {
  return sql`
    SELECT s.partner_id AS "partnerId", count(*)::int AS handed,
      (count(*) FILTER (WHERE s.state IN ('SUBMITTED', 'ACKNOWLEDGED')))::int AS waiting,
      max(${today}::date - s.submitted_on) FILTER (WHERE s.state IN ('SUBMITTED', 'ACKNOWLEDGED')) AS longest,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY s.answered_on - s.submitted_on) FILTER (WHERE s.answered_on IS NOT NULL) AS median
    FROM submission s WHERE ${visibleSubmissionsSql(actor)} GROUP BY s.partner_id`
}
