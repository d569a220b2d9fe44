import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import type { Answers, BothTests } from "@/lib/result/rules/score"
import type { ScoredTest } from "@/lib/result/rules/window"
import { sheetRows } from "@/lib/result/schema"

/** One line of a sheet to type scores into; `score` is null and `method` too while there is none. */
export type SheetLine = {
  id: string
  name: string
  enterprise: string | null
  score: number | null
  answers: Answers
  method: "PHONE" | "PAPER" | "TRAINER" | null
  note: string
}

type Asked = { test: ScoredTest; page: number }

/** A page (from 1) of those with a seat, by name, with what is recorded of one test, and how many there are in all. */
export async function listSheet(actor: Actor, trainingId: string, { test, page }: Asked) {
  const rows = await readRows<SheetLine & { total: number }>(
    actor,
    sql`
      SELECT n.id, coalesce(p.name, c.name, '') AS name, w.name AS enterprise, r.score, coalesce(r.answers, '{}') AS answers, r.method,
        coalesce(r.note, '') AS note, (count(*) OVER ())::int AS total
      FROM enrolment n
      LEFT JOIN test_result r ON r.tenant_id = n.tenant_id AND r.enrolment_id = n.id AND r.test = ${test}
      LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
      LEFT JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
      LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
      LEFT JOIN account c ON c.id = m.account_id
      WHERE n.tenant_id = ${actor.tenantId}::uuid AND n.training_id = ${trainingId}::uuid AND n.state = 'SEATED'
        AND ${visibleEnrolmentsSql(actor)}
      ORDER BY lower(coalesce(p.name, c.name, '')), n.id LIMIT ${sheetRows} OFFSET ${(page - 1) * sheetRows}`,
  )
  return { lines: rows, total: rows[0]?.total ?? 0 }
}

/** The answers of everybody the actor can see who did both tests. */
export function listBothTests(actor: Actor, trainingId: string): Promise<BothTests[]> {
  return readRows<BothTests>(
    actor,
    sql`
      SELECT b.answers AS pre, a.answers AS post
      FROM enrolment n
      JOIN test_result b ON b.tenant_id = n.tenant_id AND b.enrolment_id = n.id AND b.test = 'PRE'
      JOIN test_result a ON a.tenant_id = n.tenant_id AND a.enrolment_id = n.id AND a.test = 'POST'
      WHERE n.tenant_id = ${actor.tenantId}::uuid AND n.training_id = ${trainingId}::uuid AND n.state = 'SEATED'
        AND ${visibleEnrolmentsSql(actor)}`,
  )
}

/** What one participant thought: five marks from 1 to 5, and words or none; whose it is, is not told. */
export type Opinion = { id: string; answers: number[]; words: string }

/** What participants thought of a training, without their names: the marks, and the words of those who wrote any. */
export async function listFeedback(actor: Actor, trainingId: string): Promise<Opinion[]> {
  return readRows<Opinion>(
    actor,
    sql`
      SELECT b.id, b.answers, b.words FROM enrolment n
      JOIN training_feedback b ON b.tenant_id = n.tenant_id AND b.enrolment_id = n.id
      WHERE n.tenant_id = ${actor.tenantId}::uuid AND n.training_id = ${trainingId}::uuid AND ${visibleEnrolmentsSql(actor)}
      ORDER BY md5(b.id::text)`,
  )
}
