import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

/** The submissions an actor can see: the agency every one, a partner those handed to its organisation, everyone else none. */
export function visibleSubmissions({ tenantId, role, userId }: Actor): Prisma.SubmissionWhereInput {
  if (role === "admin" || role === "officer" || role === "leader") return { tenantId }
  if (role !== "partner") return { tenantId, id: nobody }
  return { tenantId, partner: { members: { some: { accountId: userId ?? nobody } } } }
}

/** The same as a condition on the table `submission` under the name `s`. */
export function visibleSubmissionsSql({ tenantId, role, userId }: Actor): Prisma.Sql {
  const ours = sql`s.tenant_id = ${tenantId}::uuid`
  if (role === "admin" || role === "officer" || role === "leader") return ours
  if (role !== "partner") return sql`${ours} AND false`
  return sql`${ours} AND s.partner_id IN (SELECT pm.partner_id FROM partner_member pm
    WHERE pm.tenant_id = ${tenantId}::uuid AND pm.account_id = ${userId ?? nobody}::uuid)`
}
