import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { visiblePartners } from "@/lib/partner/policy"
import { type PartnerKind, partnerKinds } from "@/lib/partner/schema/partner"
import { type PartnerPart, partnerParts, type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** A partner in the list: how many people sign in for it, and in how many trainings it takes part. */
export type PartnerRow = { id: string; name: string; kind: PartnerKind; people: number; trainings: number }

const fields = { id: true, name: true, kind: true } as const

/** Every partner of the daerah by name; 1,000 at most. */
export async function listPartners(actor: Actor): Promise<PartnerRow[]> {
  const found = await read(actor, (tx) =>
    tx.partner.findMany({
      where: visiblePartners(actor),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 1000,
      select: { ...fields, _count: { select: { members: true, trainings: true } } },
    }),
  )
  return found.map(({ _count, kind, ...partner }) => ({
    ...partner,
    kind: keyOf(partnerKinds, kind),
    people: _count.members,
    trainings: _count.trainings,
  }))
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
        ...{ ...fields, phone: true, email: true, address: true },
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
  return { ...found, kind: keyOf(partnerKinds, found.kind), trainings }
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
