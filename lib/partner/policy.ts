import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** The partners an actor can see at all: the agency every one, a partner its own organisation, everyone else none. */
export function visiblePartners({ tenantId, role, userId }: Actor): Prisma.PartnerWhereInput {
  if (role === "admin" || role === "officer" || role === "leader") return { tenantId }
  if (role === "partner") return { tenantId, members: { some: { accountId: userId ?? nobody } } }
  return { tenantId, id: nobody }
}

/** What an actor can read of partners' notes, as a condition on `partner_note` under the name `x`: a partner its own alone. */
export function visibleNotesSql({ tenantId, role, userId }: Actor): Prisma.Sql {
  const ours = sql`x.tenant_id = ${tenantId}::uuid`
  if (role === "owner" || role === "visitor") return sql`${ours} AND false`
  if (role !== "partner") return ours
  return sql`${ours} AND x.partner_id IN (SELECT pm.partner_id FROM partner_member pm
    WHERE pm.tenant_id = ${tenantId}::uuid AND pm.account_id = ${userId ?? nobody}::uuid)`
}
