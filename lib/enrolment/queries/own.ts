import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows, type Tx } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import { servedSql } from "@/lib/enrolment/queries/served"
import { type Applicant, isOpenTo, obstacleTo, sayObstacle } from "@/lib/enrolment/rules/eligibility"
import type { EnrolmentState } from "@/lib/enrolment/schema"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { getKelurahan } from "@/lib/region/queries"
import { visibleTrainings } from "@/lib/training/policy"
import { readConditions, readQuota } from "@/lib/training/schema/conditions"
import { type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** When a training meets and where, as lists show it; instants are ISO text. */
export type Meetings = {
  venue: string
  venueAddress: string
  sessions: { startsAt: string; endsAt: string; place: string }[]
}

/** One of the owner's own places; `place` is the number in the waiting list. */
export type OwnEnrolment = Meetings & {
  id: string
  ticketVersion: number
  state: EnrolmentState
  place: number | null
  trainingId: string
  title: string
  status: TrainingStatus
  enterprise: string
}

const sessions = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place)
  ORDER BY s.starts_at), '[]') FROM training_session s WHERE s.tenant_id = t.tenant_id AND s.training_id = t.id)`

/** The owner's places, what lies ahead first; who withdrew is not among them. */
export function listOwnEnrolments(actor: Actor): Promise<OwnEnrolment[]> {
  return readRows<OwnEnrolment>(
    actor,
    sql`
      SELECT n.id, n.ticket_version AS "ticketVersion", n.state, t.id AS "trainingId", t.title, t.status, t.venue,
        t.venue_address AS "venueAddress", w.name AS enterprise, ${sessions} AS sessions,
        CASE WHEN n.state = 'WAITING' THEN (SELECT count(*)::int FROM enrolment q WHERE q.tenant_id = n.tenant_id
          AND q.training_id = n.training_id AND q.part = n.part AND q.state = 'WAITING' AND q.queue <= n.queue) END AS place
      FROM enrolment n
      JOIN training t ON t.tenant_id = n.tenant_id AND t.id = n.training_id
      JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
      WHERE ${visibleEnrolmentsSql(actor)} AND n.state <> 'WITHDRAWN'
      ORDER BY t.status IN ('DONE', 'CANCELLED'), (SELECT min(s.starts_at) FROM training_session s
        WHERE s.tenant_id = t.tenant_id AND s.training_id = t.id), n.id LIMIT 100`,
  )
}

/** A training that can be joined now: with which enterprises, or why not, and the seats. */
export type Joinable = Meetings & { id: string; title: string; seatsLeft: number; fits: boolean; reasons: string[] }

/** The trainings that take enrolments and that the owner has no place in, the next first, each judged for every own enterprise. */
export async function listJoinable(actor: Actor): Promise<Joinable[]> {
  const places = await getKelurahan(actor)
  const nameOf = (code: string) => places.get(code)?.name ?? code
  const { trainings, own } = await read(actor, async (tx) => ({
    trainings: await listOpen(tx, actor),
    own: await listOwn(tx, actor),
  }))
  return trainings
    .filter(({ id }) => !own.some(({ enrolled }) => enrolled.includes(id)))
    .map((training) => joinableOf(training, own, nameOf))
    .sort((a, b) => (a.sessions[0]?.startsAt ?? "").localeCompare(b.sessions[0]?.startsAt ?? ""))
}

/** The trainings open to the actor now that have a session to come. */
async function listOpen(tx: Tx, actor: Actor) {
  const now = new Date()
  const trainings = await tx.training.findMany({
    where: { AND: visibleTrainings(actor), status: "OPEN", sessions: { some: { startsAt: { gt: now } } } },
    include: {
      sessions: { orderBy: { startsAt: "asc" } },
      _count: { select: { enrolments: { where: { part: "OWNER", state: "SEATED" } } } },
    },
    take: 100,
  })
  return trainings.filter((one) => isOpenTo(actor.role, { ...one, status: keyOf(trainingStatuses, one.status) }, now))
}

type OpenTraining = Awaited<ReturnType<typeof listOpen>>[number]
type Own = Omit<Applicant, "state" | "trainedAt"> & {
  name: string
  enrolled: string[]
  served: { id: string; title: string; topics: string[] }[]
}

/** The actor's enterprises, where their person has a place, and where they were before. */
function listOwn(tx: Tx, actor: Actor): Promise<Own[]> {
  return tx.$queryRaw<Own[]>`
    SELECT e.name, e.status, e.nib IS NOT NULL AS "hasNib", e.sector, e.kelurahan_code AS "kelurahanCode",
      (SELECT coalesce(jsonb_agg(n.training_id), '[]') FROM enrolment n WHERE n.tenant_id = e.tenant_id AND n.person_id = e.person_id
        AND n.state <> 'WITHDRAWN') AS enrolled,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.training_id, 'title', v.title, 'topics', v.topics)), '[]')
        FROM (${servedSql(actor, sql`h.person_id = e.person_id`)}) v) AS served
    FROM enterprise e WHERE ${visibleEnterprisesSql(actor)} ORDER BY e.name_key LIMIT 50`
}

function joinableOf(training: OpenTraining, own: readonly Own[], nameOf: (code: string) => string): Joinable {
  const { id, title, venue, venueAddress, capacity, conditions, kelurahanQuota, _count } = training
  const asked = { conditions: readConditions(conditions), quota: readQuota(kelurahanQuota), isOpen: true }
  const judged = own.map((one) => {
    const applicant = { ...one, state: null, trainedAt: trainedAt(one, training) }
    const obstacle = obstacleTo(applicant, asked)
    const about = own.length > 1 ? `${one.name}: ` : ""
    return obstacle && about + sayObstacle(obstacle, applicant, nameOf)
  })
  const sessions = training.sessions.map(({ startsAt, endsAt, place }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place,
  }))
  const seatsLeft = Math.max(0, capacity - _count.enrolments)
  const reasons = judged.filter((reason) => reason !== null)
  return { id, title, venue, venueAddress, seatsLeft, sessions, fits: judged.includes(null), reasons }
}

function trainedAt({ served }: Own, { id, topics }: { id: string; topics: string[] }): string | null {
  const before = served.find((one) => one.id !== id && one.topics.some((topic) => topics.includes(topic)))
  return before?.title ?? null
}
