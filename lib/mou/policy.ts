import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

/** Statuses in which an agreement is nobody's business but the agency's. */
const internal = ["PROPOSED", "STUDY"]

/** The agreements an actor can see: the agency every one, a partner those it is the partner or a party of once they are drafted, what was stopped before that never, everyone else none. */
export function visibleMous({ tenantId, role, userId }: Actor): Prisma.MouWhereInput {
  if (role === "admin" || role === "officer" || role === "leader") return { tenantId }
  if (role !== "partner") return { tenantId, id: nobody }
  const partner = { members: { some: { accountId: userId ?? nobody } } }
  const stoppedInside = {
    status: "STOPPED",
    transitions: { some: { toStatus: "STOPPED", fromStatus: { in: internal } } },
  }
  return {
    tenantId,
    status: { notIn: internal },
    NOT: stoppedInside,
    OR: [{ partner }, { parties: { some: { partner } } }],
  }
}

/** The same as a condition on the table `mou` under the name `m`. */
export function visibleMousSql({ tenantId, role, userId }: Actor): Prisma.Sql {
  const ours = sql`m.tenant_id = ${tenantId}::uuid`
  if (role === "admin" || role === "officer" || role === "leader") return ours
  if (role !== "partner") return sql`${ours} AND false`
  const own = ownPartners(tenantId, userId)
  const stoppedInside = sql`m.status = 'STOPPED' AND EXISTS (SELECT FROM mou_transition mt WHERE mt.tenant_id = m.tenant_id
    AND mt.mou_id = m.id AND mt.to_status = 'STOPPED' AND mt.from_status = ANY(${internal}))`
  return sql`${ours} AND m.status <> ALL(${internal}) AND NOT (${stoppedInside}) AND (m.partner_id IN ${own}
    OR m.id IN (SELECT mp.mou_id FROM mou_party mp WHERE mp.tenant_id = ${tenantId}::uuid AND mp.partner_id IN ${own}))`
}

function ownPartners(tenantId: string, userId: string | null): Prisma.Sql {
  return sql`(SELECT pm.partner_id FROM partner_member pm WHERE pm.tenant_id = ${tenantId}::uuid AND pm.account_id = ${userId ?? nobody}::uuid)`
}
