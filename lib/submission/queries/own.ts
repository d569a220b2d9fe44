import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read, readRows } from "@/lib/db"
import { shownDocument } from "@/lib/documents"
import { allOf } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleSubmissions, visibleSubmissionsSql } from "@/lib/submission/policy"
import { daysWaiting } from "@/lib/submission/rules/state"
import {
  type RefusalReason,
  refusals,
  type SubmissionKind,
  type SubmissionState,
  submissionStates,
} from "@/lib/submission/schema/words"
import { visibleReports } from "@/lib/test/policy"
import { keyOf } from "@/lib/vocabulary"

/** How many of what was answered a page shows, and how many of what waits: no more than one form answers. */
export const ownLength = { answered: 20, waiting: 50 } as const

/** What was handed to a partner as its own people see it: of persons only the name; days are ISO. */
export type OwnSubmission = {
  id: string
  title: string
  kind: SubmissionKind
  state: SubmissionState
  words: string
  mouId: string | null
  mou: string | null
  enterprise: string | null
  person: string | null
  kelurahanCode: string | null
  /** The product it is about, while there is one. */
  productId: string | null
  submittedOn: string
  answerBy: string | null
  answeredOn: string | null
  realisedOn: string | null
  refusal: RefusalReason | null
  answer: string
  days: number | null
  isLate: boolean
  today: string
}

type Row = Omit<OwnSubmission, "days"> & { total: number }
type Page = { submissions: OwnSubmission[]; total: number }

const waiting = sql`s.state IN ('SUBMITTED', 'ACKNOWLEDGED')`

function selectOwn(actor: Actor, conditions: Prisma.Sql[]): Prisma.Sql {
  return sql`
    SELECT s.id, s.title, s.kind, s.state, s.words, s.mou_id AS "mouId", m.title AS mou, e.name AS enterprise, p.name AS person,
      e.kelurahan_code AS "kelurahanCode", q.id AS "productId", s.submitted_on::text AS "submittedOn", s.answer_by::text AS "answerBy",
      s.answered_on::text AS "answeredOn", s.realised_on::text AS "realisedOn", s.refusal, s.answer, t.today::text AS today,
      coalesce(${waiting} AND s.answer_by < t.today, false) AS "isLate", count(*) OVER ()::int AS total
    FROM submission s
    CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE d.time_zone)::date AS today FROM tenant d WHERE d.id = s.tenant_id) t
    LEFT JOIN mou m ON m.tenant_id = s.tenant_id AND m.id = s.mou_id
    LEFT JOIN enterprise e ON e.tenant_id = s.tenant_id AND e.id = s.enterprise_id
    LEFT JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
    LEFT JOIN product q ON q.tenant_id = s.tenant_id AND q.id = s.product_id AND q.withdrawn_at IS NULL
    WHERE ${allOf([visibleSubmissionsSql(actor), ...conditions])}
    ORDER BY CASE WHEN ${waiting} THEN s.submitted_on END, coalesce(s.answered_on, s.submitted_on) DESC, s.id`
}

function pageOf(rows: Row[]): Page {
  const submissions = rows.map(({ total: _, ...row }) => ({ ...row, days: daysWaiting(row, row.today) }))
  return { submissions, total: rows[0]?.total ?? 0 }
}

/** A page (from 1) of what waits for the partner's answer, the longest wait first. */
export async function listOwnWaiting(actor: Actor, page: number): Promise<Page> {
  const { waiting: length } = ownLength
  const rows = sql`${selectOwn(actor, [waiting])} LIMIT ${length} OFFSET ${(page - 1) * length}`
  return pageOf(await readRows<Row>(actor, rows))
}

/** A page (from 1) of what waits no longer, the latest answer first; of one state when asked for. */
export async function listOwnAnswered(
  actor: Actor,
  { state, page }: { state: SubmissionState | null; page: number },
): Promise<Page> {
  const { answered: length } = ownLength
  const conditions = [sql`NOT ${waiting}`, ...(state ? [sql`s.state = ${state}`] : [])]
  const rows = sql`${selectOwn(actor, conditions)} LIMIT ${length} OFFSET ${(page - 1) * length}`
  return pageOf(await readRows<Row>(actor, rows))
}

/** Those of some submissions that are the partner's, the longest wait first. */
export async function listOwnChosen(actor: Actor, ids: readonly string[]): Promise<OwnSubmission[]> {
  const rows = await readRows<Row>(actor, selectOwn(actor, [sql`s.id = ANY(${[...ids]}::uuid[])`]))
  return pageOf(rows).submissions
}

/** One submission with its steps, the latest first, or null when it is not the partner's; who took a step is said by side, not by name. */
export async function getOwnSubmission(actor: Actor, id: string) {
  const [[found], { reports, steps }] = await Promise.all([listOwnChosen(actor, [id]), listWhatCame(actor, id)])
  return found ? { ...found, steps, reports } : null
}

/** The steps of a submission, and the test reports that answered it. */
async function listWhatCame(actor: Actor, id: string) {
  const { steps, reports } = await read(actor, async (tx) => ({
    steps: await tx.submissionStep.findMany({
      where: { submissionId: id, tenantId: actor.tenantId, submission: visibleSubmissions(actor) },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: {
        ...{ id: true, toState: true, happenedOn: true, refusal: true, words: true, role: true },
        document: { select: shownDocument },
      },
    }),
    reports: await tx.testReport.findMany({
      where: { submissionId: id, AND: visibleReports(actor) },
      orderBy: { at: "asc" },
      select: { id: true, number: true, testedOn: true, passed: true, withdrawnAt: true },
    }),
  }))
  const shown = steps.map(({ toState, happenedOn, refusal, role, ...step }) => ({
    ...step,
    toState: keyOf(submissionStates, toState),
    happenedOn: dayOf(happenedOn),
    refusal: refusal && keyOf(refusals, refusal),
    isOwn: role === "partner",
  }))
  return { steps: shown, reports }
}
