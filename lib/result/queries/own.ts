import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { Answers } from "@/lib/result/rules/score"
import type { Course, Test } from "@/lib/result/rules/window"
import { type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** A question as somebody sees it who is being tested: without the right answer. */
export type AskedQuestion = { id: string; text: string; options: string[] }

/** Everything a participant's own tests and feedback show. */
export type OwnTests = {
  course: Course
  passScore: number
  questions: AskedQuestion[]
  scores: Partial<Record<Test | "PRACTICE", number>>
  drafts: Partial<Record<Test, Answers>>
  gaveFeedback: boolean
}

type Row = Omit<OwnTests, "course"> & {
  status: TrainingStatus
  statusAt: Date
  timeZone: string
  sessions: { startsAt: string; endsAt: string }[]
}

/** The tests of one participant, in one statement; the enrolment's id comes from a ticket that was checked. */
export async function getOwnTests(visitor: Actor, enrolmentId: string): Promise<OwnTests | null> {
  const [row] = await readRows<Row>(visitor, ownSql(visitor, enrolmentId))
  if (!row) return null
  const { status, statusAt, timeZone, sessions, ...own } = row
  const times = sessions.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }))
  return { ...own, course: { status: keyOf(trainingStatuses, status), statusAt, timeZone, sessions: times } }
}

function ownSql({ tenantId }: Actor, enrolmentId: string) {
  return sql`
    SELECT t.status, t.status_at AS "statusAt", d.time_zone AS "timeZone", t.pass_score AS "passScore",
      coalesce((SELECT jsonb_agg(jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at) ORDER BY s.starts_at)
        FROM training_session s WHERE s.tenant_id = n.tenant_id AND s.training_id = n.training_id), '[]') AS sessions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'options', q.options) ORDER BY q.position)
        FROM question q WHERE q.tenant_id = n.tenant_id AND q.training_id = n.training_id), '[]') AS questions,
      coalesce((SELECT jsonb_object_agg(r.test, r.score) FROM test_result r
        WHERE r.tenant_id = n.tenant_id AND r.enrolment_id = n.id), '{}') AS scores,
      coalesce((SELECT jsonb_object_agg(x.test, x.answers) FROM test_draft x
        WHERE x.tenant_id = n.tenant_id AND x.enrolment_id = n.id), '{}') AS drafts,
      EXISTS (SELECT FROM training_feedback b WHERE b.tenant_id = n.tenant_id AND b.enrolment_id = n.id) AS "gaveFeedback"
    FROM enrolment n
    JOIN training t ON t.tenant_id = n.tenant_id AND t.id = n.training_id
    JOIN tenant d ON d.id = n.tenant_id
    WHERE n.tenant_id = ${tenantId}::uuid AND n.id = ${enrolmentId}::uuid AND n.state = 'SEATED'`
}
