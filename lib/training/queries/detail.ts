import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleTrainingsSql } from "@/lib/training/policy"
import { type Conditions, type Quota, readConditions, readQuota } from "@/lib/training/schema/conditions"
import type { PartnerPart, TrainingStatus, TrainingType } from "@/lib/training/schema/words"

/** A session of a training; instants are ISO text. */
export type DetailSession = {
  id: string
  title: string
  startsAt: string
  endsAt: string
  creditHours: number
  place: string
  isRecorded: boolean
}

/** A step of a training's status; `at` is ISO text. */
export type DetailStep = { id: string; to: TrainingStatus; reason: string; at: string; by: string | null; role: string }

/** Everything the overview of a training shows of its plan. */
export type TrainingDetail = {
  id: string
  title: string
  type: TrainingType
  status: TrainingStatus
  objective: string
  topics: string[]
  organiser: string
  mou: string
  venue: string
  venueAddress: string
  latitude: number | null
  longitude: number | null
  capacity: number
  companionCapacity: number
  opensAt: Date | null
  closesAt: Date | null
  minAttendance: number
  passScore: number
  createdAt: Date
  programme: { id: string; name: string; year: number } | null
  conditions: Conditions
  quota: Quota
  seated: number
  companions: number
  waiting: number
  enrolments: number
  sessions: DetailSession[]
  trainers: { id: string; name: string; institution: string; topic: string }[]
  partners: { id: string; name: string; part: PartnerPart }[]
  steps: DetailStep[]
  materials: number
  photos: number
}

type Row = Omit<TrainingDetail, "conditions" | "quota"> & { conditions: unknown; quota: unknown }

/** A training with its sessions, people, steps and how full it is, or null when there is none for this actor; one statement. */
export async function getTraining(actor: Actor, id: string): Promise<TrainingDetail | null> {
  const [row] = await readRows<Row>(actor, selectTraining(actor, id))
  return row ? { ...row, conditions: readConditions(row.conditions), quota: readQuota(row.quota) } : null
}

const sessions = sql`(SELECT json_agg(json_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
    'creditHours', s.credit_hours, 'place', s.place, 'isRecorded', EXISTS (
      SELECT FROM attendance a WHERE a.tenant_id = s.tenant_id AND a.session_id = s.id)) ORDER BY s.starts_at, s.id)
  FROM training_session s WHERE s.tenant_id = t.tenant_id AND s.training_id = t.id)`

const trainers = sql`(SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'institution', r.institution, 'topic', r.topic) ORDER BY r.id)
  FROM trainer r WHERE r.tenant_id = t.tenant_id AND r.training_id = t.id)`

const partners = sql`(SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'part', tp.part) ORDER BY tp.id)
  FROM training_partner tp JOIN partner p ON p.tenant_id = tp.tenant_id AND p.id = tp.partner_id
  WHERE tp.tenant_id = t.tenant_id AND tp.training_id = t.id)`

const steps = sql`(SELECT json_agg(json_build_object('id', c.id, 'to', c.to_status, 'reason', c.reason, 'at', c.at, 'by', b.name,
    'role', c.role) ORDER BY c.at DESC,
    array_position(ARRAY['OPEN', 'CLOSED', 'RUNNING', 'DONE', 'CANCELLED'], c.to_status) DESC, c.id DESC)
  FROM training_transition c LEFT JOIN account b ON b.id = c.account_id
  WHERE c.tenant_id = t.tenant_id AND c.training_id = t.id)`

const counts = sql`CROSS JOIN LATERAL (
  SELECT count(*)::int AS enrolments, count(*) FILTER (WHERE n.state = 'SEATED' AND n.part = 'OWNER')::int AS seated,
    count(*) FILTER (WHERE n.state = 'SEATED' AND n.part = 'COMPANION')::int AS companions,
    count(*) FILTER (WHERE n.state = 'WAITING')::int AS waiting
  FROM enrolment n WHERE n.tenant_id = t.tenant_id AND n.training_id = t.id) n
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE f.kind = 'MATERIAL')::int AS materials, count(*) FILTER (WHERE f.kind = 'PHOTO')::int AS photos
  FROM training_file f WHERE f.tenant_id = t.tenant_id AND f.training_id = t.id) f`

function selectTraining(actor: Actor, id: string) {
  return sql`
    SELECT t.id, t.title, t.type, t.status, t.objective, t.topics, t.organiser, t.mou, t.venue, t.venue_address AS "venueAddress",
      t.latitude, t.longitude, t.capacity, t.companion_capacity AS "companionCapacity", t.opens_at AS "opensAt",
      t.closes_at AS "closesAt", t.min_attendance AS "minAttendance", t.pass_score AS "passScore", t.created_at AS "createdAt",
      t.conditions, t.kelurahan_quota AS quota, n.*, f.*,
      CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'name', g.name, 'year', g.year) END AS programme,
      coalesce(${sessions}, '[]') AS sessions, coalesce(${trainers}, '[]') AS trainers, coalesce(${partners}, '[]') AS partners,
      coalesce(${steps}, '[]') AS steps
    FROM training t
    LEFT JOIN programme g ON g.tenant_id = t.tenant_id AND g.id = t.programme_id
    ${counts}
    WHERE t.id = ${id}::uuid AND ${visibleTrainingsSql(actor)}`
}
