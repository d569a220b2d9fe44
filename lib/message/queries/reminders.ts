import "server-only"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import type { Tx } from "@/lib/db"
import { reachableSql } from "@/lib/outbox"
import { instantIn, readingIn } from "@/lib/zone"

/** The time of day, where the daerah is, from which tomorrow's sessions are reminded of. */
const remindFrom = "08:00"

/** A session of tomorrow, its day, and those with a seat who can be reached and have not been reminded yet. */
export type Reminder = { trainingId: string; sessionId: string; day: string; enrolmentIds: string[] }

/** Whom to remind now: before the morning nobody, and nobody twice of one session and day. */
export async function listReminders(tx: Tx, { tenantId }: Actor, now: Date): Promise<Reminder[]> {
  const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { timeZone: true } })
  const { day: today, time } = readingIn(timeZone, now)
  if (time < remindFrom) return []
  const day = daysAfter(today, 1)
  const [from, to] = [instantIn(timeZone, day, "00:00"), instantIn(timeZone, daysAfter(day, 1), "00:00")]
  return tx.$queryRaw<Reminder[]>`
    SELECT s.training_id AS "trainingId", s.id AS "sessionId", ${day} AS day, array_agg(n.id) AS "enrolmentIds"
    FROM training_session s
    JOIN training t ON t.tenant_id = s.tenant_id AND t.id = s.training_id AND t.status IN ('OPEN', 'CLOSED', 'RUNNING')
    JOIN enrolment n ON n.tenant_id = s.tenant_id AND n.training_id = s.training_id AND n.state = 'SEATED'
    LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
    LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
    LEFT JOIN account a ON a.id = coalesce(m.account_id, p.account_id)
    WHERE s.tenant_id = ${tenantId}::uuid AND s.starts_at >= ${from} AND s.starts_at < ${to} AND ${reachableSql}
      AND NOT EXISTS (SELECT FROM message r WHERE r.tenant_id = s.tenant_id
        AND r.dedupe = 'REMINDER:' || n.id || ':' || s.id || ':' || ${day})
    GROUP BY s.id, s.training_id, s.starts_at ORDER BY s.starts_at`
}
