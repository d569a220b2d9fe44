import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"
import { visibleProducts, visibleProductsSql } from "@/lib/product/policy"

/** The test reports an actor can see: those of the products they can see; a partner its own alone, whosever the product now is. */
export function visibleReports(actor: Actor): Prisma.TestReportWhereInput {
  const { tenantId, role, userId } = actor
  if (role !== "partner") return { tenantId, product: visibleProducts(actor) }
  return { tenantId, partner: { members: { some: { accountId: userId ?? nobody } } } }
}

/** The same as a condition on the table `test_report` under the name `r`. */
export function visibleReportsSql(actor: Actor): Prisma.Sql {
  const { tenantId, role, userId } = actor
  const ours = sql`r.tenant_id = ${tenantId}::uuid`
  if (role !== "partner")
    return sql`${ours} AND r.product_id IN (SELECT p.id FROM product p WHERE ${visibleProductsSql(actor)})`
  return sql`${ours} AND r.partner_id IN (SELECT pm.partner_id FROM partner_member pm
    WHERE pm.tenant_id = ${tenantId}::uuid AND pm.account_id = ${userId ?? nobody}::uuid)`
}
