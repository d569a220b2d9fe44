import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

function isAgency({ role }: Actor): boolean {
  return role === "admin" || role === "officer" || role === "leader"
}

/** The partners an actor can see at all: the agency every one, a partner its own organisation, everyone else none. */
export function visiblePartners(actor: Actor): Prisma.PartnerWhereInput {
  const { tenantId, role, userId } = actor
  if (isAgency(actor)) return { tenantId }
  if (role === "partner") return { tenantId, members: { some: { accountId: userId ?? nobody } } }
  return { tenantId, id: nobody }
}

/** The same as a condition on the table `partner` under the name `p`. */
export function visiblePartnersSql(actor: Actor): Prisma.Sql {
  const { tenantId, role, userId } = actor
  const ours = sql`p.tenant_id = ${tenantId}::uuid`
  if (isAgency(actor)) return ours
  if (role !== "partner") return sql`${ours} AND false`
  return sql`${ours} AND p.id IN (SELECT pm.partner_id FROM partner_member pm
    WHERE pm.tenant_id = ${tenantId}::uuid AND pm.account_id = ${userId ?? nobody}::uuid)`
}

/** The partners of whom an actor reads what the agency wrote down, its contacts and papers: the agency every one, everyone else none. */
export function recordedPartners(actor: Actor): Prisma.PartnerWhereInput {
  return isAgency(actor) ? { tenantId: actor.tenantId } : { tenantId: actor.tenantId, id: nobody }
}

/** The same as a condition on the table `partner` under the name `p`. */
export function recordedPartnersSql(actor: Actor): Prisma.Sql {
  return isAgency(actor) ? sql`p.tenant_id = ${actor.tenantId}::uuid` : sql`false`
}

/** What an actor can read of partners' notes, as a condition on `partner_note` under the name `x`: a partner its own alone. */
export function visibleNotesSql({ tenantId, role, userId }: Actor): Prisma.Sql {
  const ours = sql`x.tenant_id = ${tenantId}::uuid`
  if (role === "owner" || role === "visitor") return sql`${ours} AND false`
  if (role !== "partner") return ours
  return sql`${ours} AND x.partner_id IN (SELECT pm.partner_id FROM partner_member pm
    WHERE pm.tenant_id = ${tenantId}::uuid AND pm.account_id = ${userId ?? nobody}::uuid)`
}
