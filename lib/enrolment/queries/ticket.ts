import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { type AttendanceState, attendanceStates } from "@/lib/attendance/schema/words"
import { readRows } from "@/lib/db"
import { type EnrolmentState, enrolmentStates, type Part, parts } from "@/lib/enrolment/schema"
import { enrolmentIn, isTicketOf } from "@/lib/ticket"
import { type TrainingStatus, type TrainingType, trainingStatuses, trainingTypes } from "@/lib/training/schema/words"
import { isKeyOf, keyOf } from "@/lib/vocabulary"

/** One session as its participant sees it; `attendance` is null while nothing is recorded. */
export type ParticipantSession = {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  creditHours: number
  place: string
  attendance: AttendanceState | null
  arrivedAt: Date | null
}

/** Everything a ticket opens: one enrolment, who it is, and the training with its sessions in order. */
export type Participant = {
  /** The enrolment's id. */
  id: string
  ticket: string
  ticketVersion: number
  state: EnrolmentState
  part: Part
  /** The place in the waiting list, from 1; null when not waiting. */
  waitingPlace: number | null
  promotedAt: Date | null
  personId: string | null
  name: string
  enterprise: string | null
  training: {
    id: string
    title: string
    type: TrainingType
    status: TrainingStatus
    organiser: string
    venue: string
    venueAddress: string
    latitude: number | null
    longitude: number | null
  }
  sessions: ParticipantSession[]
}

type Row = Omit<Participant, "ticket" | "state" | "part" | "training" | "sessions"> & {
  state: string
  part: string
  training: Omit<Participant["training"], "type" | "status"> & { type: string; status: string }
  sessions: {
    id: string
    title: string
    startsAt: string
    endsAt: string
    creditHours: number
    place: string
    attendance: string | null
    arrivedAt: string | null
  }[]
}

/** Who a ticket belongs to, or null when it is none of this daerah or no longer holds; ask as anyone (`getVisitor`). */
export async function getParticipant(visitor: Actor, ticket: string): Promise<Participant | null> {
  const id = enrolmentIn(ticket)
  if (!id) return null
  const [row] = await readRows<Row>(visitor, participantSql(visitor, id))
  if (!row || !isTicketOf(visitor.tenantId, row, ticket)) return null
  const { training, sessions, state, part } = row
  return {
    ...row,
    ticket,
    state: keyOf(enrolmentStates, state),
    part: keyOf(parts, part),
    training: {
      ...training,
      type: keyOf(trainingTypes, training.type),
      status: keyOf(trainingStatuses, training.status),
    },
    sessions: sessions.map((session) => ({
      ...session,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
      attendance: isKeyOf(attendanceStates, session.attendance) ? session.attendance : null,
      arrivedAt: session.arrivedAt === null ? null : new Date(session.arrivedAt),
    })),
  }
}

/** One statement: the page is opened by a whole hall at once. */
function participantSql({ tenantId }: Actor, id: string) {
  return sql`
    SELECT n.id, n.ticket_version AS "ticketVersion", n.state, n.part, n.promoted_at AS "promotedAt", n.person_id AS "personId",
      coalesce(p.name, (SELECT c.name FROM account c WHERE c.id = m.account_id), '') AS name, w.name AS enterprise,
      CASE WHEN n.state = 'WAITING' THEN (SELECT count(*)::int FROM enrolment b WHERE b.tenant_id = n.tenant_id
        AND b.training_id = n.training_id AND b.part = n.part AND b.state = 'WAITING' AND b.queue <= n.queue) END AS "waitingPlace",
      jsonb_build_object('id', t.id, 'title', t.title, 'type', t.type, 'status', t.status, 'organiser', t.organiser,
        'venue', t.venue, 'venueAddress', t.venue_address, 'latitude', t.latitude, 'longitude', t.longitude) AS training,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
          'creditHours', s.credit_hours, 'place', s.place, 'attendance', a.state, 'arrivedAt', a.arrived_at) ORDER BY s.starts_at, s.id)
        FROM training_session s
        LEFT JOIN attendance a ON a.tenant_id = s.tenant_id AND a.session_id = s.id AND a.enrolment_id = n.id
        WHERE s.tenant_id = n.tenant_id AND s.training_id = n.training_id), '[]') AS sessions
    FROM enrolment n
    JOIN training t ON t.tenant_id = n.tenant_id AND t.id = n.training_id
    LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
    LEFT JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
    LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
    WHERE n.tenant_id = ${tenantId}::uuid AND n.id = ${id}::uuid`
}
