import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { AttendanceMethod, AttendanceState } from "@/lib/attendance/schema/words"
import { readRows } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import type { EnrolmentState, Part } from "@/lib/enrolment/schema"

/** What is recorded of one person at one session; the instants are ISO texts. */
export type RosterMark = {
  state: AttendanceState
  method: AttendanceMethod
  arrivedAt: string | null
  isCorrected: boolean
}

/** One line of the attendance list. */
export type RosterRow = {
  /** The enrolment's id. */
  id: string
  /** The number on the printed sheet, counted over everybody with a seat; null for those who have none any more. */
  number: number | null
  name: string
  enterprise: string | null
  kelurahanCode: string | null
  part: Part
  state: EnrolmentState
  /** By session. */
  marks: Record<string, RosterMark>
}

// Asked for the few companions alone: joined, every account of every daerah would be weighed.
const nameSql = sql`coalesce(p.name, (SELECT c.name FROM account c WHERE c.id = m.account_id), '')`

// One look by its key for each line, also where the planner, not knowing a young table, would read a daerah's people for each.
const peopleSql = sql`
  LEFT JOIN LATERAL (SELECT f.name FROM person f WHERE f.tenant_id = e.tenant_id AND f.id = e.person_id LIMIT 1) p ON true
  LEFT JOIN LATERAL (SELECT f.name, f.kelurahan_code FROM enterprise f WHERE f.tenant_id = e.tenant_id AND f.id = e.enterprise_id
    LIMIT 1) w ON true
  LEFT JOIN LATERAL (SELECT f.account_id FROM membership f WHERE f.tenant_id = e.tenant_id AND f.id = e.member_id LIMIT 1) m ON true`

/**
 * Everybody with a seat in a training, and whoever was recorded before giving it up, as the actor may see them, in the
 * order of the printed sheet: owners, then companions, each by name. A companion sees the numbers of the whole sheet.
 */
export function listRoster(actor: Actor, trainingId: string): Promise<RosterRow[]> {
  const { tenantId } = actor
  return readRows<RosterRow>(
    actor,
    sql`
      SELECT n.id, n.number, n.name, n.enterprise, n."kelurahanCode", n.part, n.state, k.marks
      FROM (
        SELECT e.tenant_id, e.id, e.training_id, e.person_id, e.enterprise_id, e.member_id, e.part, e.state,
          ${nameSql} AS name, w.name AS enterprise, w.kelurahan_code AS "kelurahanCode",
          CASE WHEN e.state = 'SEATED' THEN (row_number() OVER (PARTITION BY e.state
            ORDER BY e.part DESC, lower(${nameSql}), e.id))::int END AS number
        FROM enrolment e
        ${peopleSql}
        WHERE e.tenant_id = ${tenantId}::uuid AND e.training_id = ${trainingId}::uuid) n
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_object_agg(a.session_id, jsonb_build_object('state', a.state, 'method', a.method,
          'arrivedAt', a.arrived_at, 'isCorrected', EXISTS (SELECT FROM attendance_correction r WHERE r.tenant_id = a.tenant_id
            AND r.enrolment_id = a.enrolment_id AND r.session_id = a.session_id))), '{}') AS marks
        FROM attendance a WHERE a.tenant_id = n.tenant_id AND a.enrolment_id = n.id) k
      WHERE (n.state = 'SEATED' OR k.marks <> '{}') AND ${visibleEnrolmentsSql(actor)}
      ORDER BY n.part DESC, lower(n.name), n.id`,
  )
}

/** The attendance of a training's sessions, in order. */
export type RosterSession = { id: string; title: string; startsAt: Date; endsAt: Date; creditHours: number }

/** The sessions of a training by their time. */
export function listSessions({ tenantId, ...actor }: Actor, trainingId: string): Promise<RosterSession[]> {
  return readRows<RosterSession>(
    { tenantId, ...actor },
    sql`
      SELECT s.id, s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.credit_hours AS "creditHours"
      FROM training_session s WHERE s.tenant_id = ${tenantId}::uuid AND s.training_id = ${trainingId}::uuid
      ORDER BY s.starts_at, s.id`,
  )
}
