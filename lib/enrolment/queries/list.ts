import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import type { ParticipantFilter } from "@/lib/enrolment/rules/filter"
import type { EnrolmentState, Part } from "@/lib/enrolment/schema"
import type { Prisma } from "@/lib/generated/prisma/client"

/** One participant as a list shows them; instants are ISO text. */
export type ListedParticipant = {
  id: string
  ticketVersion: number
  part: Part
  state: EnrolmentState
  name: string
  enterpriseId: string | null
  enterprise: string | null
  kelurahanCode: string | null
  mobile: string | null
  /** The place in the waiting list of the part, from 1; null when not waiting. */
  place: number | null
  at: string
  stateAt: string
  promotedAt: string | null
  reason: string
  role: string
  by: string | null
}

export type ParticipantPage = {
  rows: ListedParticipant[]
  /** How many fit the filter. */
  total: number
  /** How many there are of each state, whatever the filter. */
  states: Record<EnrolmentState, number>
  kelurahan: { code: string | null; count: number }[]
}

/** Everybody of a training the actor can see, one row each, under the name `l`. */
function listedSql(actor: Actor, which: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT n.tenant_id, n.training_id, n.id, n.ticket_version AS "ticketVersion", n.part, n.state, coalesce(p.name, a.name, '') AS name,
      w.id AS "enterpriseId", w.name AS enterprise, coalesce(w.kelurahan_code, m.kelurahan_codes[1]) AS "kelurahanCode",
      CASE WHEN p.phone LIKE '+628%' THEN p.phone WHEN p.phone2 LIKE '+628%' THEN p.phone2 WHEN a.phone LIKE '+628%' THEN a.phone END AS mobile,
      n.queue, n.at, n.state_at AS "stateAt", n.promoted_at AS "promotedAt", n.reason, n.role, b.name AS "by", w.nib
    FROM enrolment n
    LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
    LEFT JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
    LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
    LEFT JOIN account a ON a.id = coalesce(m.account_id, p.account_id)
    LEFT JOIN account b ON b.id = n.account_id
    WHERE ${visibleEnrolmentsSql(actor)} AND ${which}`
}

/** One of them with the place in the waiting list, which is counted for those on a page only. */
const whole = sql`to_jsonb(l) - '{queue,nib,tenant_id,training_id}'::text[] || jsonb_build_object('place', CASE WHEN l.state = 'WAITING' THEN (
  SELECT count(*) FROM enrolment q WHERE q.tenant_id = l.tenant_id AND q.training_id = l.training_id AND q.part = l.part
    AND q.state = 'WAITING' AND q.queue <= l.queue) END)`

/** A page of a training's participants: the seated by name, then those who wait in their order, then who withdrew. */
export async function listParticipants(
  actor: Actor,
  trainingId: string,
  filter: ParticipantFilter,
): Promise<ParticipantPage> {
  const { q, state, kelurahan, per, page } = filter
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const fits = sql`
    (${state}::text IS NULL OR l.state = ${state}) AND (${kelurahan}::text IS NULL OR coalesce(l."kelurahanCode", '-') = ${kelurahan})
    AND (${q} = '' OR l.name ILIKE ${like} OR l.enterprise ILIKE ${like} OR l.nib = ${q.replace(/\D/g, "")})`
  const [row] = await readRows<ParticipantPage>(
    actor,
    sql`
      WITH l AS MATERIALIZED (${listedSql(actor, sql`n.training_id = ${trainingId}::uuid`)})
      SELECT
        (SELECT count(*)::int FROM l WHERE ${fits}) AS total,
        (SELECT jsonb_build_object('SEATED', count(*) FILTER (WHERE state = 'SEATED'), 'WAITING', count(*) FILTER (WHERE state = 'WAITING'),
          'WITHDRAWN', count(*) FILTER (WHERE state = 'WITHDRAWN')) FROM l) AS states,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'count', k.count) ORDER BY k.code), '[]')
          FROM (SELECT l."kelurahanCode" AS code, count(*)::int AS count FROM l GROUP BY 1) k) AS kelurahan,
        (SELECT coalesce(jsonb_agg(${whole}), '[]') FROM (
          SELECT l.* FROM l WHERE ${fits}
          ORDER BY array_position(ARRAY['SEATED', 'WAITING', 'WITHDRAWN'], l.state), l.part DESC,
            CASE WHEN l.state = 'SEATED' THEN lower(l.name) END, l.queue, l.id
          LIMIT ${per}::int OFFSET ${(page - 1) * per}::int) l) AS rows`,
  )
  return row ?? { rows: [], total: 0, states: { SEATED: 0, WAITING: 0, WITHDRAWN: 0 }, kelurahan: [] }
}

/** One participant of a training, or null when there is none for this actor. */
export async function getListedParticipant(
  actor: Actor,
  trainingId: string,
  id: string,
): Promise<ListedParticipant | null> {
  const which = sql`n.training_id = ${trainingId}::uuid AND n.id = ${id}::uuid`
  const [row] = await readRows<{ row: ListedParticipant }>(
    actor,
    sql`SELECT ${whole} AS row FROM (${listedSql(actor, which)}) l`,
  )
  return row?.row ?? null
}
