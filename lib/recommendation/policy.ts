import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The letters an actor can see, as a condition on the table `recommendation` under the name `w`: of the enterprises they can see. */
export function visibleLettersSql(actor: Actor): Prisma.Sql {
  return sql`w.tenant_id = ${actor.tenantId}::uuid AND w.enterprise_id IN (SELECT e.id FROM enterprise e WHERE ${visibleEnterprisesSql(actor)})`
}
