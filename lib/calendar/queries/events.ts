import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { getPortalAddress } from "@/lib/address"
import { ownTrainingsSql, publishedTrainingsSql } from "@/lib/calendar/policy"
import type { CalendarEvent } from "@/lib/calendar/rules/ical"
import { readRows } from "@/lib/db"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import type { Prisma } from "@/lib/generated/prisma/client"
import { type TrainingStatus, trainingTypes } from "@/lib/training/schema/words"

type Row = {
  id: string
  trainingId: string
  title: string
  sessionTitle: string
  type: string
  status: TrainingStatus
  objective: string
  venue: string
  venueAddress: string
  place: string
  latitude: number | null
  longitude: number | null
  startsAt: Date
  endsAt: Date
  changedAt: Date
  changes: number
  waiting: boolean
}

type Wanted = { trainings: Prisma.Sql; trainingId?: string }

/** The sessions of a daerah's published trainings, from a quarter of a year ago on. */
export function listPublishedEvents(actor: Actor): Promise<CalendarEvent[]> {
  return listEvents(actor, { trainings: publishedTrainingsSql(actor) })
}

/** The sessions of one published training. */
export function listTrainingEvents(actor: Actor, trainingId: string): Promise<CalendarEvent[]> {
  return listEvents(actor, { trainings: publishedTrainingsSql(actor), trainingId })
}

/** The sessions on a member's own calendar; those an owner only waits for are tentative. */
export function listOwnEvents(actor: Actor): Promise<CalendarEvent[]> {
  return listEvents(actor, { trainings: ownTrainingsSql(actor) })
}

async function listEvents(actor: Actor, { trainings, trainingId }: Wanted): Promise<CalendarEvent[]> {
  const one = trainingId ? sql`s.training_id = ${trainingId}::uuid` : sql`s.ends_at > now() - interval '90 days'`
  const waits =
    actor.role === "owner"
      ? sql`NOT EXISTS (SELECT FROM enrolment n JOIN person o ON o.tenant_id = n.tenant_id AND o.id = n.person_id
          WHERE n.tenant_id = t.tenant_id AND n.training_id = t.id AND n.state = 'SEATED' AND o.account_id = ${actor.userId}::uuid)`
      : sql`false`
  const rows = await readRows<Row>(
    actor,
    sql`SELECT s.id, s.training_id AS "trainingId", t.title, s.title AS "sessionTitle", t.type, t.status, t.objective, t.venue,
        t.venue_address AS "venueAddress", s.place, t.latitude, t.longitude, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
        t.updated_at AS "changedAt", greatest(0, extract(epoch FROM t.updated_at - t.created_at))::int AS changes, ${waits} AS waiting
      FROM training_session s JOIN training t ON t.tenant_id = s.tenant_id AND t.id = s.training_id
      WHERE s.tenant_id = ${actor.tenantId}::uuid AND ${one} AND ${trainings} ORDER BY s.starts_at, s.id LIMIT 2000`,
  )
  const base = `${await getPortalAddress()}/${actor.tenantSlug}/agenda`
  return rows.map((row) => eventOf(row, base))
}

function eventOf(row: Row, base: string): CalendarEvent {
  const { id, trainingId, title, sessionTitle, type, status, objective, place, venue, venueAddress, waiting } = row
  const url = `${base}/${trainingId}`
  const parts = [wordFor(trainingTypes, type), waiting ? "Anda di daftar tunggu." : "", objective, url]
  const hasPoint = row.latitude !== null && row.longitude !== null
  return {
    uid: `${id}@naik-kelas`,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    changedAt: row.changedAt,
    sequence: row.changes,
    status: status === "CANCELLED" ? "CANCELLED" : waiting ? "TENTATIVE" : "CONFIRMED",
    summary: [status === "CANCELLED" ? `Dibatalkan: ${title}` : title, sessionTitle].filter(Boolean).join(" – "),
    description: parts.filter(Boolean).join("\n"),
    location: [place, venue, venueAddress].filter(Boolean).join(", "),
    url,
    geo: hasPoint ? { latitude: row.latitude ?? 0, longitude: row.longitude ?? 0 } : null,
  }
}
