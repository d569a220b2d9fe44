import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleSubmissionsSql } from "@/lib/submission/policy"
import type { SubmissionFilter, SubmissionList } from "@/lib/submission/rules/filter"
import { daysWaiting } from "@/lib/submission/rules/state"
import type { RefusalReason, SubmissionKind, SubmissionState } from "@/lib/submission/schema/words"

/** How many submissions a page of the list holds. */
export const listLength = 50

/** A submission as a list shows it; days are ISO, `days` those an answer has been or was waited for, `isLate` when it is owed beyond its day. */
export type SubmissionRow = {
  id: string
  title: string
  kind: SubmissionKind
  state: SubmissionState
  partnerId: string
  partner: string
  mouId: string | null
  mou: string | null
  enterpriseId: string | null
  enterprise: string | null
  kelurahanCode: string | null
  submittedOn: string
  answerBy: string | null
  answeredOn: string | null
  refusal: RefusalReason | null
  answer: string
  days: number | null
  isLate: boolean
}

type Row = Omit<SubmissionRow, "days"> & { today: string; total: number }

/** A page of the submissions an actor can see: whose answer has been waited for longest first, then what was answered last; and how many there are. */
export async function listSubmissions(actor: Actor, { filter, page }: SubmissionList) {
  const rows = await readRows<Row>(
    actor,
    sql`${selectSubmissions(allOf(conditionsOf(actor, filter)))} LIMIT ${listLength} OFFSET ${(page - 1) * listLength}`,
  )
  return { submissions: rows.map(shown), total: rows[0]?.total ?? 0 }
}

/** Those of some submissions that an actor can see, in the same order. */
export async function listChosen(actor: Actor, ids: readonly string[]): Promise<SubmissionRow[]> {
  const chosen = sql`s.id = ANY(${[...ids]}::uuid[])`
  const rows = await readRows<Row>(actor, selectSubmissions(allOf([visibleSubmissionsSql(actor), chosen])))
  return rows.map(shown)
}

function shown({ today, total: _, ...row }: Row): SubmissionRow {
  return { ...row, days: daysWaiting(row, today) }
}

const waiting = sql`s.state IN ('SUBMITTED', 'ACKNOWLEDGED')`

function selectSubmissions(where: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT s.id, s.title, s.kind, s.state, s.partner_id AS "partnerId", p.name AS partner, s.mou_id AS "mouId", m.title AS mou,
      s.enterprise_id AS "enterpriseId", e.name AS enterprise, e.kelurahan_code AS "kelurahanCode",
      s.submitted_on::text AS "submittedOn", s.answer_by::text AS "answerBy", s.answered_on::text AS "answeredOn", s.refusal, s.answer,
      t.today::text AS today, coalesce(${waiting} AND s.answer_by < t.today, false) AS "isLate", count(*) OVER ()::int AS total
    FROM submission s
    JOIN partner p ON p.tenant_id = s.tenant_id AND p.id = s.partner_id
    CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE d.time_zone)::date AS today FROM tenant d WHERE d.id = s.tenant_id) t
    LEFT JOIN mou m ON m.tenant_id = s.tenant_id AND m.id = s.mou_id
    LEFT JOIN enterprise e ON e.tenant_id = s.tenant_id AND e.id = s.enterprise_id
    WHERE ${where}
    ORDER BY ${waiting} DESC, CASE WHEN ${waiting} THEN s.submitted_on END, coalesce(s.answered_on, s.submitted_on) DESC, s.id`
}

function conditionsOf(actor: Actor, { state, kind, partnerId, mouId }: SubmissionFilter): Prisma.Sql[] {
  return [
    visibleSubmissionsSql(actor),
    ...(state === "WAITING" ? [waiting] : []),
    ...(state && state !== "WAITING" ? [sql`s.state = ${state}`] : []),
    ...(kind ? [sql`s.kind = ${kind}`] : []),
    ...(partnerId ? [sql`s.partner_id = ${partnerId}::uuid`] : []),
    ...(mouId ? [sql`s.mou_id = ${mouId}::uuid`] : []),
  ]
}
