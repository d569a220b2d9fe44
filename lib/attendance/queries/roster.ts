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

/**
 * Everybody with a seat in a training, and whoever was recorded before giving it up, as the actor may see them, in the
 * order of the printed sheet: owners, then companions, each by name. A companion sees the numbers of the whole sheet.
 */
export function listRoster(actor: Actor, trainingId: string): Promise<RosterRow[]> {
  const { tenantId } = actor
  return readRows<RosterRow>(
    actor,
    sql`
      WITH roster AS (
        SELECT n.tenant_id, n.id, n.enterprise_id, n.member_id, n.training_id, n.person_id, n.part, n.state,
          coalesce(p.name, c.name, '') AS name, w.name AS enterprise, w.kelurahan_code
        FROM enrolment n
        LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
        LEFT JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
        LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
        LEFT JOIN account c ON c.id = m.account_id
        WHERE n.tenant_id = ${tenantId}::uuid AND n.training_id = ${trainingId}::uuid),
      marked AS (
        SELECT a.enrolment_id, jsonb_object_agg(a.session_id, jsonb_build_object('state', a.state, 'method', a.method,
          'arrivedAt', a.arrived_at, 'isCorrected', EXISTS (SELECT FROM attendance_correction k WHERE k.tenant_id = a.tenant_id
            AND k.enrolment_id = a.enrolment_id AND k.session_id = a.session_id))) AS marks
        FROM roster r JOIN attendance a ON a.tenant_id = r.tenant_id AND a.enrolment_id = r.id
        GROUP BY a.enrolment_id),
      numbered AS (SELECT id, row_number() OVER (ORDER BY part DESC, lower(name), id)::int AS number FROM roster WHERE state = 'SEATED')
      SELECT n.id, u.number, n.name, n.enterprise, n.kelurahan_code AS "kelurahanCode", n.part, n.state,
        coalesce(k.marks, '{}') AS marks
      FROM roster n LEFT JOIN numbered u ON u.id = n.id LEFT JOIN marked k ON k.enrolment_id = n.id
      WHERE (n.state = 'SEATED' OR k.marks IS NOT NULL) AND ${visibleEnrolmentsSql(actor)}
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
