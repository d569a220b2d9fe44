import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import type { Applied, Change, FollowUpDay, FollowUpState } from "@/lib/follow-up/rules/words"

/** How many follow-ups stand on one page. */
export const followUpsPerPage = 50

/** Which follow-ups a list shows: those to ask now, or those that were given up; of one day or of all. */
export type FollowUpFilter = { state: "ASKED" | "NO_ANSWER" | "ANSWERED"; days: FollowUpDay | null; page: number }

/** One follow-up with whom to ask; days are ISO dates, `mobile` can be written to. */
export type ListedFollowUp = {
  id: string
  enrolmentId: string
  ticketVersion: number
  days: FollowUpDay
  dueOn: string
  closesOn: string
  state: FollowUpState
  applied: Applied | null
  changes: Change[]
  words: string
  number: number | null
  numberUnit: string
  hasPhoto: boolean
  name: string
  enterprise: string
  enterpriseId: string
  kelurahanCode: string | null
  mobile: string | null
  phone: string | null
  training: string
  trainingId: string
}

const columns = sql`
  f.id, n.id AS "enrolmentId", n.ticket_version AS "ticketVersion", f.days, f.due_on::text AS "dueOn", f.closes_on::text AS "closesOn",
  f.state, f.applied, f.changes, f.words, f.number::float8 AS number, f.number_unit AS "numberUnit",
  f.photo_key IS NOT NULL AS "hasPhoto", p.name, w.name AS enterprise, w.id AS "enterpriseId",
  w.kelurahan_code AS "kelurahanCode", p.phone,
  CASE WHEN p.phone LIKE '+628%' THEN p.phone WHEN p.phone2 LIKE '+628%' THEN p.phone2 END AS mobile,
  t.title AS training, t.id AS "trainingId"`

const joined = sql`
  FROM follow_up f
  JOIN enrolment n ON n.tenant_id = f.tenant_id AND n.id = f.enrolment_id
  JOIN training t ON t.tenant_id = n.tenant_id AND t.id = n.training_id
  JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
  JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id`

/** A page (from 1) of follow-ups an actor can see: those to ask by who waits longest, the others the latest first. */
export async function listFollowUps(actor: Actor, { state, days, page }: FollowUpFilter) {
  const ofDays = days === null ? sql`true` : sql`f.days = ${days}`
  const order =
    state === "ASKED"
      ? sql`f.due_on, w.kelurahan_code NULLS LAST, lower(p.name), f.id`
      : sql`f.due_on DESC, lower(p.name), f.id`
  const rows = await readRows<ListedFollowUp & { total: number }>(
    actor,
    sql`
      SELECT ${columns}, (count(*) OVER ())::int AS total ${joined}
      WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.state = ${state} AND ${ofDays} AND ${visibleEnrolmentsSql(actor)}
      ORDER BY ${order} LIMIT ${followUpsPerPage} OFFSET ${(page - 1) * followUpsPerPage}`,
  )
  return { followUps: rows, total: rows[0]?.total ?? 0 }
}

/** One follow-up, or null when there is none for this actor. */
export async function getFollowUp(actor: Actor, id: string): Promise<ListedFollowUp | null> {
  const rows = await readRows<ListedFollowUp>(
    actor,
    sql`SELECT ${columns} ${joined} WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.id = ${id}::uuid AND ${visibleEnrolmentsSql(actor)}`,
  )
  return rows[0] ?? null
}

/** How many follow-ups an actor could ask for now. */
export async function countFollowUps(actor: Actor): Promise<{ asked: number; silent: number; answered: number }> {
  const rows = await readRows<{ asked: number; silent: number; answered: number }>(
    actor,
    sql`
      SELECT (count(*) FILTER (WHERE f.state = 'ASKED'))::int AS asked, (count(*) FILTER (WHERE f.state = 'NO_ANSWER'))::int AS silent,
        (count(*) FILTER (WHERE f.state = 'ANSWERED'))::int AS answered
      FROM follow_up f JOIN enrolment n ON n.tenant_id = f.tenant_id AND n.id = f.enrolment_id
      WHERE f.tenant_id = ${actor.tenantId}::uuid AND ${visibleEnrolmentsSql(actor)}`,
  )
  return rows[0] ?? { asked: 0, silent: 0, answered: 0 }
}

/** The name of a follow-up's photo, or null when there is none for this actor. */
export async function getFollowUpPhoto(actor: Actor, id: string): Promise<string | null> {
  const rows = await readRows<{ photoKey: string | null }>(
    actor,
    sql`
      SELECT f.photo_key AS "photoKey" FROM follow_up f JOIN enrolment n ON n.tenant_id = f.tenant_id AND n.id = f.enrolment_id
      WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.id = ${id}::uuid AND ${visibleEnrolmentsSql(actor)}`,
  )
  return rows[0]?.photoKey ?? null
}
