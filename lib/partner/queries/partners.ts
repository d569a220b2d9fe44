import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { allOf } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMousSql } from "@/lib/mou/policy"
import { isInForce } from "@/lib/mou/rules/status"
import { mouStatuses } from "@/lib/mou/schema/words"
import { visiblePartners, visiblePartnersSql } from "@/lib/partner/policy"
import type { PartnerFilter } from "@/lib/partner/rules"
import { type PartnerKind, partnerKinds } from "@/lib/partner/schema/partner"
import { type PartnerService, partnerServices } from "@/lib/partner/schema/words"
import { visibleSubmissionsSql } from "@/lib/submission/policy"
import { type PartnerPart, partnerParts, type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { keyOf, keysOf } from "@/lib/vocabulary"

/**
 * A partner in the list: how many people sign in for it, in how many trainings it takes part, how many agreements are in
 * force with it, and how many submissions wait for its answer, the oldest for so many days.
 */
export type PartnerRow = {
  id: string
  name: string
  kind: PartnerKind
  services: PartnerService[]
  people: number
  trainings: number
  agreements: number
  waiting: number
  oldest: number | null
}

const everything: PartnerFilter = { kind: null, service: null }

/** The partners of the daerah by name; 1,000 at most. */
export function listPartners(actor: Actor, { kind, service } = everything): Promise<PartnerRow[]> {
  const conditions = [
    visiblePartnersSql(actor),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(service ? [sql`${service} = ANY(p.services)`] : []),
  ]
  return readRows<PartnerRow>(
    actor,
    sql`
      SELECT p.id, p.name, p.kind, p.services, coalesce(g.agreements, 0) AS agreements, coalesce(w.waiting, 0) AS waiting, w.oldest,
        (SELECT count(*)::int FROM partner_member x WHERE x.tenant_id = p.tenant_id AND x.partner_id = p.id) AS people,
        (SELECT count(*)::int FROM training_partner x WHERE x.tenant_id = p.tenant_id AND x.partner_id = p.id) AS trainings
      FROM partner p
      LEFT JOIN (${agreementsOf(actor)}) g ON g.partner_id = p.id
      LEFT JOIN (
        SELECT s.partner_id, count(*)::int AS waiting, greatest(0, max((now() AT TIME ZONE d.time_zone)::date - s.submitted_on)) AS oldest
        FROM submission s JOIN tenant d ON d.id = s.tenant_id
        WHERE ${visibleSubmissionsSql(actor)} AND s.state IN ('SUBMITTED', 'ACKNOWLEDGED') GROUP BY s.partner_id) w ON w.partner_id = p.id
      WHERE ${allOf(conditions)} ORDER BY p.name, p.id LIMIT 1000`,
  )
}

/** How many agreements in force every partner is the partner or a party of. */
function agreementsOf(actor: Actor): Prisma.Sql {
  const inForce = keysOf(mouStatuses).filter(isInForce)
  return sql`
    SELECT x.partner_id, count(*)::int AS agreements FROM (
      SELECT m.partner_id, m.id FROM mou m WHERE ${visibleMousSql(actor)} AND m.status = ANY(${inForce})
      UNION
      SELECT y.partner_id, m.id FROM mou m JOIN mou_party y ON y.tenant_id = m.tenant_id AND y.mou_id = m.id
      WHERE ${visibleMousSql(actor)} AND m.status = ANY(${inForce})) x
    GROUP BY x.partner_id`
}

/** A training as its partner's page lists it. */
export type PartnerTraining = {
  id: string
  title: string
  status: TrainingStatus
  part: PartnerPart
  startsAt: Date | null
}

/** A partner with its trainings, the latest first, or null. */
export async function getPartner(actor: Actor, id: string) {
  const found = await read(actor, (tx) =>
    tx.partner.findFirst({
      where: { id, AND: visiblePartners(actor) },
      select: {
        ...{ id: true, name: true, kind: true, services: true, phone: true, email: true, address: true },
        trainings: {
          take: 200,
          orderBy: { training: { createdAt: "desc" } },
          select: { part: true, training: { select: trainingFields } },
        },
      },
    }),
  )
  if (!found) return null
  const trainings = found.trainings.map(({ part, training: { sessions, ...training } }) => ({
    ...training,
    status: keyOf(trainingStatuses, training.status),
    part: keyOf(partnerParts, part),
    startsAt: sessions[0]?.startsAt ?? null,
  }))
  const services = found.services.map((service) => keyOf(partnerServices, service))
  return { ...found, kind: keyOf(partnerKinds, found.kind), services, trainings }
}

const trainingFields = {
  ...{ id: true, title: true, status: true },
  sessions: { take: 1, orderBy: { startsAt: "asc" }, select: { startsAt: true } },
} as const

/** Somebody who signs in for a partner; `id` is the access's own. */
export type PartnerPerson = { id: string; name: string; contact: string; isActive: boolean }

/** Who has access on behalf of a partner, by name. */
export function listPartnerPeople(actor: Actor, partnerId: string): Promise<PartnerPerson[]> {
  return readRows<PartnerPerson>(
    actor,
    sql`
      SELECT pm.id, a.name, coalesce(a.email, a.phone, '') AS contact, m.role = 'partner' AND m.disabled_at IS NULL AND a.disabled_at IS NULL AS "isActive"
      FROM partner_member pm
      JOIN membership m ON m.tenant_id = pm.tenant_id AND m.account_id = pm.account_id
      JOIN account a ON a.id = pm.account_id
      WHERE pm.tenant_id = ${actor.tenantId}::uuid AND pm.partner_id = ${partnerId}::uuid ORDER BY lower(a.name), pm.id`,
  )
}

/** The active accounts of role partner that act for no organisation yet, by name. */
export function listUnplacedPeople(actor: Actor): Promise<{ accountId: string; name: string; contact: string }[]> {
  return readRows(
    actor,
    sql`
      SELECT a.id AS "accountId", a.name, coalesce(a.email, a.phone, '') AS contact
      FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.role = 'partner' AND m.disabled_at IS NULL AND a.disabled_at IS NULL
        AND NOT EXISTS (SELECT FROM partner_member pm WHERE pm.tenant_id = m.tenant_id AND pm.account_id = m.account_id)
      ORDER BY lower(a.name), a.id LIMIT 500`,
  )
}
