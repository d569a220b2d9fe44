import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleProgrammes } from "@/lib/programme/policy"
import { visibleTrainingsSql } from "@/lib/training/policy"
import type { TrainingStatus, TrainingType } from "@/lib/training/schema/words"

/** A programme as the list shows it: its target, and how far its trainings have come. */
export type ProgrammeRow = {
  id: string
  year: number
  name: string
  budgetSource: string
  subactivityCode: string | null
  budget: bigint | null
  targetParticipants: number
  targetApplied: number
  trainings: number
  attended: number
  applied: number
}

/** As the funnel of a training counts them: owners who were seated and came to a session at least once, and who of them said after 90 days that it was applied; by training. */
const outcomes = sql`
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS attended, count(*) FILTER (WHERE EXISTS (
      SELECT FROM follow_up f WHERE f.tenant_id = n.tenant_id AND f.enrolment_id = n.id AND f.days = 90 AND f.applied IN ('FULLY', 'PARTLY')))::int AS applied
    FROM enrolment n
    WHERE n.tenant_id = t.tenant_id AND n.training_id = t.id AND n.part = 'OWNER' AND n.state = 'SEATED' AND EXISTS (
      SELECT FROM attendance a WHERE a.tenant_id = n.tenant_id AND a.enrolment_id = n.id AND a.state IN ('PRESENT', 'LATE'))
  ) o ON true`

/** The programmes of a year with what was reached so far, by name. */
export function listProgrammes(actor: Actor, year: number): Promise<ProgrammeRow[]> {
  return readRows<ProgrammeRow>(actor, selectProgrammes(actor, sql`p.year = ${year}`))
}

/** The years that have programmes, the newest first. */
export async function listProgrammeYears(actor: Actor): Promise<number[]> {
  const years = await read(actor, (tx) =>
    tx.programme.findMany({
      where: visibleProgrammes(actor),
      distinct: ["year"],
      orderBy: { year: "desc" },
      select: { year: true },
    }),
  )
  return years.map(({ year }) => year)
}

function selectProgrammes(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT p.id, p.year, p.name, p.budget_source AS "budgetSource", p.subactivity_code AS "subactivityCode", p.budget,
      p.target_participants AS "targetParticipants", p.target_applied AS "targetApplied", p.objective,
      count(t.id)::int AS trainings, coalesce(sum(o.attended), 0)::int AS attended, coalesce(sum(o.applied), 0)::int AS applied
    FROM programme p
    LEFT JOIN training t ON t.programme_id = p.id AND ${visibleTrainingsSql(actor)}
    ${outcomes}
    WHERE p.tenant_id = ${actor.tenantId}::uuid AND ${condition}
    GROUP BY p.tenant_id, p.id ORDER BY lower(p.name), p.id LIMIT 500`
}

/** One programme with what was reached so far, or null. */
export async function getProgramme(actor: Actor, id: string): Promise<(ProgrammeRow & { objective: string }) | null> {
  const rows = await readRows<ProgrammeRow & { objective: string }>(
    actor,
    selectProgrammes(actor, sql`p.id = ${id}::uuid`),
  )
  return rows[0] ?? null
}

/** A training in the table of its programme. */
export type ProgrammeTraining = {
  id: string
  title: string
  type: TrainingType
  status: TrainingStatus
  startsAt: Date | null
  seated: number
  attended: number
  applied: number
}

/** The trainings of a programme that an actor can see, in the order they are held. */
export function listProgrammeTrainings(actor: Actor, id: string): Promise<ProgrammeTraining[]> {
  return readRows<ProgrammeTraining>(
    actor,
    sql`
      SELECT t.id, t.title, t.type, t.status, o.attended, o.applied,
        (SELECT min(s.starts_at) FROM training_session s WHERE s.tenant_id = t.tenant_id AND s.training_id = t.id) AS "startsAt",
        (SELECT count(*)::int FROM enrolment e WHERE e.tenant_id = t.tenant_id AND e.training_id = t.id AND e.part = 'OWNER' AND e.state = 'SEATED') AS seated
      FROM training t ${outcomes}
      WHERE t.programme_id = ${id}::uuid AND ${visibleTrainingsSql(actor)}
      ORDER BY "startsAt" NULLS LAST, t.id LIMIT 500`,
  )
}
