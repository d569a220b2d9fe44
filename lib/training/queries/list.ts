import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { allOf } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleProgrammes } from "@/lib/programme/policy"
import { visibleTrainingsSql } from "@/lib/training/policy"
import type { TrainingFilter, TrainingList } from "@/lib/training/rules/filter"
import type { TrainingStatus, TrainingType } from "@/lib/training/schema/words"

/** How many trainings a page of the list holds. */
export const listLength = 25

/** A training as the list shows it; `nextAt` is its next session, `lastAt` its last, null where there is none. */
export type TrainingRow = {
  id: string
  title: string
  type: TrainingType
  status: TrainingStatus
  topics: string[]
  venue: string
  programme: string | null
  sessions: number
  nextAt: Date | null
  lastAt: Date | null
  capacity: number
  seated: number
  companionCapacity: number
  companions: number
  waiting: number
}

type Row = TrainingRow & { total: number }

/** A page of the trainings an actor can see: the next session first, then what has no session yet, then what is past; and how many there are. */
export async function listTrainings(actor: Actor, { filter, page }: TrainingList) {
  const rows = await readRows<Row>(actor, selectTrainings(actor, filter, page))
  return { trainings: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

function selectTrainings(actor: Actor, filter: TrainingFilter, page: number): Prisma.Sql {
  const { tenantId } = actor
  return sql`
    WITH found AS (
      SELECT t.*, p.name AS programme, s.*, count(*) OVER ()::int AS total
      FROM training t
      JOIN tenant d ON d.id = t.tenant_id
      LEFT JOIN programme p ON p.tenant_id = t.tenant_id AND p.id = t.programme_id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS sessions, min(s.starts_at) AS first_at, max(s.starts_at) AS last_at,
          min(s.starts_at) FILTER (WHERE s.ends_at >= now()) AS next_at
        FROM training_session s WHERE s.tenant_id = t.tenant_id AND s.training_id = t.id) s
      WHERE ${allOf(conditionsOf(actor, filter))}
      ORDER BY t.status = 'CANCELLED', CASE WHEN next_at IS NOT NULL THEN 0 WHEN sessions = 0 AND t.status <> 'DONE' THEN 1 ELSE 2 END,
        next_at, last_at DESC, t.created_at DESC, t.id
      LIMIT ${listLength} OFFSET ${(page - 1) * listLength})
    SELECT f.id, f.title, f.type, f.status, f.topics, f.venue, f.programme, f.sessions, f.next_at AS "nextAt", f.last_at AS "lastAt",
      f.capacity, f.companion_capacity AS "companionCapacity", f.total,
      count(n.id) FILTER (WHERE n.state = 'SEATED' AND n.part = 'OWNER')::int AS seated,
      count(n.id) FILTER (WHERE n.state = 'SEATED' AND n.part = 'COMPANION')::int AS companions,
      count(n.id) FILTER (WHERE n.state = 'WAITING')::int AS waiting
    FROM (SELECT *, row_number() OVER () AS place FROM found) f
    LEFT JOIN enrolment n ON n.tenant_id = ${tenantId}::uuid AND n.training_id = f.id
    GROUP BY f.id, f.title, f.type, f.status, f.topics, f.venue, f.programme, f.sessions, f.next_at, f.last_at, f.capacity,
      f.companion_capacity, f.total, f.place
    ORDER BY f.place`
}

function conditionsOf(actor: Actor, { q, status, type, topic, year, programmeId }: TrainingFilter): Prisma.Sql[] {
  const words = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  return [
    visibleTrainingsSql(actor),
    ...(q ? [sql`t.title ILIKE ${words}`] : []),
    ...(status ? [sql`t.status = ${status}`] : []),
    ...(type ? [sql`t.type = ${type}`] : []),
    ...(topic ? [sql`${topic} = ANY(t.topics)`] : []),
    ...(programmeId ? [sql`t.programme_id = ${programmeId}::uuid`] : []),
    // What has no session yet counts for the year of its programme.
    ...(year ? [sql`coalesce(extract(year FROM first_at AT TIME ZONE d.time_zone), p.year) = ${year}`] : []),
  ]
}

/** The programmes a list can be narrowed to and the years trainings begin in, the newest first. */
export function getListChoices(actor: Actor) {
  return read(actor, async (tx) => {
    const programmes = await tx.programme.findMany({
      where: visibleProgrammes(actor),
      orderBy: [{ year: "desc" }, { name: "asc" }],
      select: { id: true, name: true, year: true },
      take: 200,
    })
    const years = await tx.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT extract(year FROM s.starts_at AT TIME ZONE d.time_zone)::int AS year
      FROM training_session s JOIN tenant d ON d.id = s.tenant_id
      WHERE s.tenant_id = ${actor.tenantId}::uuid`
    const known = new Set([...years.map(({ year }) => year), ...programmes.map(({ year }) => year)])
    return { programmes, years: [...known].sort((a, b) => b - a) }
  })
}
