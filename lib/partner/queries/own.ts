import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import { visibleNotesSql, visiblePartners } from "@/lib/partner/policy"
import { type NoteFacts, noteRows, type Recommendation } from "@/lib/partner/schema/note"
import { visibleTrainings, visibleTrainingsSql } from "@/lib/training/policy"
import { type TrainingStatus, type TrainingType, trainingStatuses, trainingTypes } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** The organisation a partner's account acts for, or null when it has none yet. */
export function getOwnPartner(actor: Actor): Promise<{ id: string; name: string } | null> {
  return read(actor, (tx) => tx.partner.findFirst({ where: visiblePartners(actor), select: { id: true, name: true } }))
}

/** A training in its partner's list: how many have a seat, and about how many the partner has noted something. */
export type OwnTraining = {
  id: string
  title: string
  type: TrainingType
  status: TrainingStatus
  venue: string
  startsAt: Date | null
  endsAt: Date | null
  seated: number
  noted: number
}

/** The trainings a partner takes part in. */
export function listOwnTrainings(actor: Actor): Promise<OwnTraining[]> {
  return readRows<OwnTraining>(
    actor,
    sql`
      SELECT t.id, t.title, t.type, t.status, t.venue, s.starts_at AS "startsAt", s.ends_at AS "endsAt", n.seated, n.noted
      FROM training t
      CROSS JOIN LATERAL (SELECT min(s.starts_at) AS starts_at, max(s.ends_at) AS ends_at FROM training_session s
        WHERE s.tenant_id = t.tenant_id AND s.training_id = t.id) s
      CROSS JOIN LATERAL (SELECT count(*)::int AS seated, count(*) FILTER (WHERE EXISTS (
          SELECT FROM partner_note x WHERE ${visibleNotesSql(actor)} AND x.enrolment_id = n.id))::int AS noted
        FROM enrolment n WHERE n.tenant_id = t.tenant_id AND n.training_id = t.id AND n.state = 'SEATED') n
      WHERE ${visibleTrainingsSql(actor)} ORDER BY s.starts_at DESC NULLS FIRST, t.id LIMIT 300`,
  )
}

/** A training as its partner sees it, or null when it takes no part in it. */
export async function getOwnTraining(actor: Actor, id: string) {
  const found = await read(actor, (tx) =>
    tx.training.findFirst({
      where: { id, AND: visibleTrainings(actor) },
      select: {
        ...{ id: true, title: true, type: true, status: true, statusAt: true, objective: true },
        ...{ organiser: true, venue: true, venueAddress: true },
        sessions: {
          orderBy: { startsAt: "asc" },
          select: { id: true, title: true, startsAt: true, endsAt: true, creditHours: true, place: true },
        },
      },
    }),
  )
  return found && { ...found, type: keyOf(trainingTypes, found.type), status: keyOf(trainingStatuses, found.status) }
}

/** A participant as a partner sees them, and nothing else of the person; a companion comes without an enterprise. */
export type OwnParticipant = {
  id: string
  name: string
  enterprise: string | null
  kelurahanCode: string | null
  isNoted: boolean
  score: number | null
} & NoteFacts

/** Which participants: a page (from 1) of all, or one. */
export type WhichParticipants = { page: number } | { id: string }

/** Those with a seat in one of the partner's trainings by name, with what the partner noted; none of another's training. */
export function listOwnParticipants(
  actor: Actor,
  trainingId: string,
  which: WhichParticipants,
): Promise<OwnParticipant[]> {
  const chosen = "id" in which ? [sql`n.id = ${which.id}::uuid`] : []
  const offset = "page" in which ? (which.page - 1) * noteRows : 0
  const conditions = [visibleEnrolmentsSql(actor), sql`n.training_id = ${trainingId}::uuid`, ...chosen]
  return readRows<OwnParticipant & { recommendation: Recommendation | null }>(
    actor,
    sql`
      SELECT n.id, coalesce(p.name, a.name, '') AS name, w.name AS enterprise, coalesce(w.kelurahan_code, m.kelurahan_codes[1]) AS "kelurahanCode",
        x.id IS NOT NULL AS "isNoted", x.attended, coalesce(x.practice, '') AS practice, coalesce(x.product, '') AS product,
        coalesce(x.note, '') AS note, x.recommendation, r.score
      FROM enrolment n
      LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
      LEFT JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
      LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
      LEFT JOIN account a ON a.id = m.account_id
      LEFT JOIN partner_note x ON x.enrolment_id = n.id AND ${visibleNotesSql(actor)}
      LEFT JOIN test_result r ON r.tenant_id = n.tenant_id AND r.enrolment_id = n.id AND r.test = 'PRACTICE'
      WHERE n.state = 'SEATED' AND ${join(conditions, " AND ")}
      ORDER BY lower(coalesce(p.name, a.name, '')), n.id LIMIT ${noteRows} OFFSET ${offset}`,
  )
}

/** How many have a seat in one of the partner's trainings, and about how many it has noted something. */
export async function countOwnParticipants(
  actor: Actor,
  trainingId: string,
): Promise<{ seated: number; noted: number }> {
  const rows = await readRows<{ seated: number; noted: number }>(
    actor,
    sql`
      SELECT count(*)::int AS seated, count(x.id)::int AS noted FROM enrolment n
      LEFT JOIN partner_note x ON x.enrolment_id = n.id AND ${visibleNotesSql(actor)}
      WHERE n.state = 'SEATED' AND n.training_id = ${trainingId}::uuid AND ${visibleEnrolmentsSql(actor)}`,
  )
  return rows[0] ?? { seated: 0, noted: 0 }
}

/** The participant whose name comes after another's and whom nothing is noted about yet, or null. */
export async function getNextUnnoted(actor: Actor, trainingId: string, afterId: string): Promise<string | null> {
  const name = sql`lower(coalesce(p.name, a.name, ''))`
  const rows = await readRows<{ id: string }>(
    actor,
    sql`
      WITH seated AS (
        SELECT n.id, ${name} AS name, EXISTS (SELECT FROM partner_note x WHERE ${visibleNotesSql(actor)} AND x.enrolment_id = n.id) AS noted
        FROM enrolment n
        LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
        LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
        LEFT JOIN account a ON a.id = m.account_id
        WHERE n.state = 'SEATED' AND n.training_id = ${trainingId}::uuid AND ${visibleEnrolmentsSql(actor)})
      SELECT s.id FROM seated s, seated c WHERE c.id = ${afterId}::uuid AND NOT s.noted AND s.id <> c.id
      ORDER BY (s.name, s.id) > (c.name, c.id) DESC, s.name, s.id LIMIT 1`,
  )
  return rows[0]?.id ?? null
}
