import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf } from "@/lib/enterprise/policy"
import { visibleSubmissionsSql } from "@/lib/submission/policy"
import { longDays } from "@/lib/submission/rules/state"

/**
 * How submissions stand: `total` without those taken back, `waiting` for an answer, `late` beyond the day it was wanted by,
 * `long` waiting more than `longDays`, `oldest` the most days one waits now, `answered` accepted, refused or realised.
 */
export type SubmissionCounts = {
  total: number
  waiting: number
  late: number
  long: number
  oldest: number | null
  answered: number
  accepted: number
  refused: number
  realised: number
}

const columns = sql`
  count(*) FILTER (WHERE s.state <> 'WITHDRAWN')::int AS total,
  count(*) FILTER (WHERE w.waiting)::int AS waiting,
  count(*) FILTER (WHERE w.waiting AND s.answer_by < w.today)::int AS late,
  count(*) FILTER (WHERE w.waiting AND w.today - s.submitted_on > ${longDays})::int AS long,
  max(w.today - s.submitted_on) FILTER (WHERE w.waiting) AS oldest,
  count(*) FILTER (WHERE s.state IN ('ACCEPTED', 'REFUSED', 'REALISED'))::int AS answered,
  count(*) FILTER (WHERE s.state = 'ACCEPTED')::int AS accepted,
  count(*) FILTER (WHERE s.state = 'REFUSED')::int AS refused,
  count(*) FILTER (WHERE s.state = 'REALISED')::int AS realised`

const clock = sql`CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE d.time_zone)::date AS today, s.state IN ('SUBMITTED', 'ACKNOWLEDGED') AS waiting
  FROM tenant d WHERE d.id = s.tenant_id) w`

/** How the submissions an actor can see stand: all, an agreement's, or a partner's. */
export async function countSubmissions(
  actor: Actor,
  { partnerId, mouId }: { partnerId?: string; mouId?: string } = {},
): Promise<SubmissionCounts> {
  const conditions = [
    visibleSubmissionsSql(actor),
    ...(partnerId ? [sql`s.partner_id = ${partnerId}::uuid`] : []),
    ...(mouId ? [sql`s.mou_id = ${mouId}::uuid`] : []),
  ]
  const [counts] = await readRows<SubmissionCounts>(
    actor,
    sql`SELECT ${columns} FROM submission s ${clock} WHERE ${allOf(conditions)}`,
  )
  if (!counts) throw new Error("An aggregate has always one row.")
  return counts
}

/** A partner that owes answers: how many, and for how many days the oldest. */
export type WaitingPartner = { id: string; name: string } & SubmissionCounts

/** The partners that owe answers, who has let wait longest first; ten at most. */
export function listWaitingPartners(actor: Actor): Promise<WaitingPartner[]> {
  return readRows<WaitingPartner>(
    actor,
    sql`
      SELECT p.id, p.name, ${columns} FROM submission s ${clock}
      JOIN partner p ON p.tenant_id = s.tenant_id AND p.id = s.partner_id
      WHERE ${visibleSubmissionsSql(actor)} GROUP BY p.id, p.name
      HAVING count(*) FILTER (WHERE w.waiting) > 0
      ORDER BY max(w.today - s.submitted_on) FILTER (WHERE w.waiting) DESC, p.name LIMIT 10`,
  )
}
