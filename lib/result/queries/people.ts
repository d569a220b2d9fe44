import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { EnrolmentState, Part } from "@/lib/enrolment/schema"
import type { Applied, Change, FollowUpDay, FollowUpState } from "@/lib/follow-up/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"
import { factsSql, movedSql } from "@/lib/result/queries/facts"
import { stepSql } from "@/lib/result/queries/funnel"
import { dayOfStep, type Step } from "@/lib/result/rules/funnel"

/** How many people stand on one page of a list. */
export const peoplePerPage = 100

/** What somebody achieved; shares are 0 to 1, scores 0 to 100, null where there is none. */
export type Achieved = {
  /** The enrolment's id, or the person's where there is no enrolment. */
  key: string
  id: string | null
  name: string
  enterprise: string | null
  kelurahanCode: string | null
  part: Part | null
  state: EnrolmentState | null
  reason: string | null
  share: number | null
  pre: number | null
  post: number | null
  practice: number | null
  minAttendance: number
  passScore: number
  held: { post: boolean; practice: boolean }
}

/** What somebody said in one follow-up. */
export type Said = {
  state: FollowUpState
  applied: Applied | null
  changes: Change[]
  words: string
  number: number | null
  numberUnit: string
  photoId: string | null
}

/** Somebody in a step's list; `said` is the follow-up the step is about, or the one by which a product moved. */
export type StepPerson = Achieved & { said: Said | null }

const achievedColumns = sql`
  coalesce(f.id, f.person_id) AS key, f.id, coalesce(p.name, c.name, '') AS name, w.name AS enterprise, w.kelurahan_code AS "kelurahanCode", f.part, f.state, f.reason,
  f.share, f.pre, f.post, f.practice, t.min_attendance AS "minAttendance", t.pass_score AS "passScore",
  jsonb_build_object('post', t.held_post, 'practice', t.held_practice) AS held`

function joined({ tenantId }: Actor): Prisma.Sql {
  return sql`
    FROM facts f CROSS JOIN course t
    LEFT JOIN person p ON p.tenant_id = ${tenantId}::uuid AND p.id = f.person_id
    LEFT JOIN enterprise w ON w.tenant_id = ${tenantId}::uuid AND w.id = f.enterprise_id
    LEFT JOIN membership m ON m.tenant_id = ${tenantId}::uuid AND m.id = f.member_id
    LEFT JOIN account c ON c.id = m.account_id`
}

/** The follow-up a list tells about: of the step's day, or the last by which a product moved. */
function saidSql(actor: Actor, days: FollowUpDay | null): Prisma.Sql {
  const which = days === null ? movedSql : sql`x.days = ${days}`
  return sql`
    SELECT jsonb_build_object('state', x.state, 'applied', x.applied, 'changes', x.changes, 'words', x.words, 'number', x.number,
      'numberUnit', x.number_unit, 'photoId', CASE WHEN x.photo_key IS NOT NULL THEN x.id END) AS said
    FROM follow_up x WHERE x.tenant_id = ${actor.tenantId}::uuid AND x.enrolment_id = f.id AND ${which}
    ORDER BY x.days DESC LIMIT 1`
}

type Asked = { step: Step; page: number }

/** A page (from 1) of those who count for a step, by name: as many in all as the funnel says. */
export function listStep(actor: Actor, trainingId: string, { step, page }: Asked): Promise<StepPerson[]> {
  return readRows<StepPerson>(
    actor,
    sql`
      WITH ${factsSql(actor, trainingId)}
      SELECT ${achievedColumns}, y.said ${joined(actor)}
      LEFT JOIN LATERAL (${saidSql(actor, dayOfStep(step))}) y ON true
      WHERE ${stepSql(step)} ORDER BY lower(coalesce(p.name, c.name, '')), f.id
      LIMIT ${peoplePerPage} OFFSET ${(page - 1) * peoplePerPage}`,
  )
}

/** What everybody with a seat achieved, by name, companions too: for tables of results. */
export function listAchieved(actor: Actor, trainingId: string): Promise<(Achieved & { passed: boolean })[]> {
  return readRows<Achieved & { passed: boolean }>(
    actor,
    sql`
      WITH ${factsSql(actor, trainingId)}
      SELECT ${achievedColumns}, f.passed ${joined(actor)}
      WHERE f.state = 'SEATED' ORDER BY lower(coalesce(p.name, c.name, '')), f.id`,
  )
}
