import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { visibleEnterprises, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The permits an actor can see: those of the enterprises they can see; a partner none. */
export function visiblePermits(actor: Actor): Prisma.PermitWhereInput {
  return { tenantId: actor.tenantId, enterprise: visibleEnterprises(actor) }
}

/** The same as a condition on the table `permit` under the name `pt`. */
export function visiblePermitsSql(actor: Actor): Prisma.Sql {
  const ours = sql`pt.tenant_id = ${actor.tenantId}::uuid`
  if (actor.role === "admin" || actor.role === "officer" || actor.role === "leader") return ours
  return sql`${ours} AND pt.enterprise_id IN (SELECT e.id FROM enterprise e WHERE ${visibleEnterprisesSql(actor)})`
}
