import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { visibleEnterprises, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

/** The products an actor can see: those of the enterprises they can see; a partner those handed to its organisation. */
export function visibleProducts(actor: Actor): Prisma.ProductWhereInput {
  const { tenantId, role, userId } = actor
  if (role !== "partner") return { tenantId, enterprise: visibleEnterprises(actor) }
  const partner = { members: { some: { accountId: userId ?? nobody } } }
  return { tenantId, submissions: { some: { partner, state: { not: "WITHDRAWN" } } } }
}

/** The same as a condition on the table `product` under the name `p`. */
export function visibleProductsSql(actor: Actor): Prisma.Sql {
  const { tenantId, role, userId } = actor
  const ours = sql`p.tenant_id = ${tenantId}::uuid`
  if (role === "admin" || role === "officer" || role === "leader") return ours
  if (role === "partner") {
    return sql`${ours} AND p.id IN (SELECT s.product_id FROM submission s JOIN partner_member pm ON pm.tenant_id = s.tenant_id
      AND pm.partner_id = s.partner_id WHERE s.tenant_id = ${tenantId}::uuid AND s.state <> 'WITHDRAWN'
      AND pm.account_id = ${userId ?? nobody}::uuid)`
  }
  return sql`${ours} AND p.enterprise_id IN (SELECT e.id FROM enterprise e WHERE ${visibleEnterprisesSql(actor)})`
}
