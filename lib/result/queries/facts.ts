import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { attendedSql } from "@/lib/attendance/queries/hours"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { movingChanges } from "@/lib/follow-up/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"

/**
 * A training with its bars and with which tests it held, as one row `t`: `held_post` and `held_practice` are true as soon as
 * anyone was tested, whoever asks.
 */
function courseSql({ tenantId }: Actor, trainingId: string): Prisma.Sql {
  return sql`
    SELECT t.tenant_id, t.id, t.min_attendance, t.pass_score, coalesce(bool_or(r.test = 'POST'), false) AS held_post,
      coalesce(bool_or(r.test = 'PRACTICE'), false) AS held_practice
    FROM training t
    LEFT JOIN enrolment n ON n.tenant_id = t.tenant_id AND n.training_id = t.id
    LEFT JOIN test_result r ON r.tenant_id = n.tenant_id AND r.enrolment_id = n.id
    WHERE t.tenant_id = ${tenantId}::uuid AND t.id = ${trainingId}::uuid
    GROUP BY t.tenant_id, t.id, t.min_attendance, t.pass_score`
}

/** Whether the row of `h` (attended), `r` (scores) and `t` (bars) is a pass; the same as lib/result/rules/passed.ts, as a test proves. */
const passed = sql`(h.share > 0 AND h.share * 100 >= t.min_attendance - 1e-9
  AND CASE WHEN r.post IS NULL THEN NOT t.held_post ELSE r.post >= t.pass_score END
  AND CASE WHEN r.practice IS NULL THEN NOT t.held_practice ELSE r.practice >= t.pass_score END)`

const scores = sql`
  SELECT max(x.score) FILTER (WHERE x.test = 'PRE') AS pre, max(x.score) FILTER (WHERE x.test = 'POST') AS post,
    max(x.score) FILTER (WHERE x.test = 'PRACTICE') AS practice
  FROM test_result x WHERE x.tenant_id = n.tenant_id AND x.enrolment_id = n.id`

/** Whether the follow-up `x` shows that a product got further; the same as `hasMoved` of lib/follow-up/rules/outcome.ts, as a test proves. */
export const movedSql = sql`(x.state = 'ANSWERED' AND x.changes && ${[...movingChanges]}::text[]
  AND (x.photo_key IS NOT NULL OR x.number IS NOT NULL))`

const followUps = sql`
  SELECT max(x.state) FILTER (WHERE x.days = 30) AS state30, max(x.applied) FILTER (WHERE x.days = 30) AS applied30,
    max(x.state) FILTER (WHERE x.days = 90) AS state90, max(x.applied) FILTER (WHERE x.days = 90) AS applied90,
    max(x.state) FILTER (WHERE x.days = 180) AS state180, max(x.applied) FILTER (WHERE x.days = 180) AS applied180,
    coalesce(bool_or(${movedSql}), false) AS moved
  FROM follow_up x WHERE x.tenant_id = n.tenant_id AND x.enrolment_id = n.id`

/** What everybody enrolled in a training achieved, for those an actor can see: one row per enrolment. */
function achievedSql(actor: Actor): Prisma.Sql {
  return sql`
    SELECT n.id, n.part, n.state, n.queue, n.reason, n.person_id, n.enterprise_id, n.member_id, h.attended, h.share, h.credit_hours,
      r.pre, r.post, r.practice, ${passed} AS passed, f.*
    FROM course t JOIN enrolment n ON n.tenant_id = t.tenant_id AND n.training_id = t.id
    CROSS JOIN LATERAL (${attendedSql()}) h
    CROSS JOIN LATERAL (${scores}) r
    CROSS JOIN LATERAL (${followUps}) f
    WHERE ${visibleEnrolmentsSql(actor)}`
}

/** The people whose enterprises were invited, for those an actor can see. */
function invitedSql(actor: Actor): Prisma.Sql {
  return sql`
    SELECT DISTINCT ON (e.person_id) e.person_id, e.id AS enterprise_id
    FROM course t
    JOIN training_selection s ON s.tenant_id = t.tenant_id AND s.training_id = t.id
    JOIN training_candidate c ON c.tenant_id = s.tenant_id AND c.selection_id = s.id AND c.verdict = 'INVITED'
    JOIN enterprise e ON e.tenant_id = c.tenant_id AND e.id = c.enterprise_id
    WHERE ${visibleEnterprisesSql(actor)} ORDER BY e.person_id, e.id`
}

/**
 * Everything that can be counted about the people of a training, as the tables of a WITH: `course` (one row), `achieved`
 * (a row per enrolment) and `facts` (the same and those who were invited and never came). Numbers and their lists read
 * `facts` alike, so that they agree.
 */
export function factsSql(actor: Actor, trainingId: string): Prisma.Sql {
  return sql`
    course AS MATERIALIZED (${courseSql(actor, trainingId)}),
    achieved AS MATERIALIZED (${achievedSql(actor)}),
    invited AS MATERIALIZED (${invitedSql(actor)}),
    facts AS MATERIALIZED (
      SELECT a.id, a.part, a.state, a.queue, a.reason, a.member_id, a.attended, a.share, a.pre, a.post, a.practice, a.passed,
        a.state30, a.applied30, a.state90, a.applied90, a.state180, a.applied180, a.moved,
        coalesce(a.person_id, i.person_id) AS person_id, coalesce(a.enterprise_id, i.enterprise_id) AS enterprise_id,
        i.person_id IS NOT NULL AS invited
      FROM achieved a FULL JOIN invited i ON i.person_id = a.person_id)`
}
