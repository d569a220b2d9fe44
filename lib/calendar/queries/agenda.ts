import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { publishedTrainingsSql } from "@/lib/calendar/policy"
import { read, readRows } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleTrainings } from "@/lib/training/policy"
import { readConditions, readQuota } from "@/lib/training/schema/conditions"
import type { TrainingStatus, TrainingType } from "@/lib/training/schema/words"

/** A training as the public agenda lists it; `seatsLeft` counts owners' seats, days and times are of its sessions to come. */
export type AgendaEntry = {
  id: string
  title: string
  type: TrainingType
  status: TrainingStatus
  topics: string[]
  venue: string
  opensAt: Date | null
  closesAt: Date | null
  capacity: number
  seatsLeft: number
  startsAt: Date
  endsAt: Date
  sessions: number
}

const seatsLeft = sql`greatest(0, t.capacity - (SELECT count(*)::int FROM enrolment n
  WHERE n.tenant_id = t.tenant_id AND n.training_id = t.id AND n.part = 'OWNER' AND n.state = 'SEATED'))`

/** Published trainings with a session to come, the next one first: those that take enrolments, and those that do no more. */
export function listAgenda(visitor: Actor): Promise<AgendaEntry[]> {
  return readRows<AgendaEntry>(
    visitor,
    sql`SELECT t.id, t.title, t.type, t.status, t.topics, t.venue, t.opens_at AS "opensAt", t.closes_at AS "closesAt", t.capacity,
        ${seatsLeft} AS "seatsLeft", min(s.starts_at) AS "startsAt", (array_agg(s.ends_at ORDER BY s.starts_at))[1] AS "endsAt",
        count(*)::int AS sessions
      FROM training t JOIN training_session s ON s.tenant_id = t.tenant_id AND s.training_id = t.id AND s.ends_at > now()
      WHERE ${publishedTrainingsSql(visitor)} AND t.status IN ('OPEN', 'CLOSED', 'RUNNING')
      GROUP BY t.tenant_id, t.id ORDER BY min(s.starts_at), t.title LIMIT 200`,
  )
}

const details = {
  id: true,
  title: true,
  type: true,
  status: true,
  objective: true,
  topics: true,
  organiser: true,
  venue: true,
  venueAddress: true,
  latitude: true,
  longitude: true,
  capacity: true,
  companionCapacity: true,
  opensAt: true,
  closesAt: true,
  conditions: true,
  kelurahanQuota: true,
  sessions: {
    orderBy: { startsAt: "asc" },
    select: { id: true, title: true, startsAt: true, endsAt: true, place: true, creditHours: true },
  },
  trainers: { orderBy: { name: "asc" }, select: { id: true, name: true, institution: true, topic: true } },
  partners: { select: { id: true, partner: { select: { name: true } } } },
  transitions: { where: { toStatus: { in: ["OPEN", "CANCELLED"] } }, select: { toStatus: true, reason: true } },
} as const satisfies Prisma.TrainingSelect

/** Everything anyone may know of a published training, or null; who takes part is not among it. */
export function getAgendaTraining(visitor: Actor, id: string) {
  return read(visitor, async (tx) => {
    const found = await tx.training.findFirst({
      where: { id, AND: [visibleTrainings(visitor), { transitions: { some: { toStatus: "OPEN" } } }] },
      select: details,
    })
    if (!found) return null
    const { transitions, partners, conditions, kelurahanQuota, ...training } = found
    const seated = await tx.enrolment.count({
      where: { tenantId: visitor.tenantId, trainingId: id, part: "OWNER", state: "SEATED" },
    })
    return {
      ...training,
      conditions: readConditions(conditions),
      quota: readQuota(kelurahanQuota),
      partners: partners.map(({ partner }) => partner.name),
      seatsLeft: Math.max(0, training.capacity - seated),
      cancelledFor: transitions.find(({ toStatus }) => toStatus === "CANCELLED")?.reason ?? null,
    }
  })
}

/** A training of the public agenda with all that is said of it. */
export type AgendaTraining = NonNullable<Awaited<ReturnType<typeof getAgendaTraining>>>
