import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The companions whose work an actor can see, on the table `membership` under the name `m`: one's own, or all of them. */
export function visibleCompanionsSql({ tenantId, role, userId }: Actor): Prisma.Sql {
  const ours = sql`m.tenant_id = ${tenantId}::uuid AND m.role = 'companion' AND m.disabled_at IS NULL`
  if (role === "admin" || role === "officer" || role === "leader") return ours
  return role === "companion" ? sql`${ours} AND m.account_id = ${userId}::uuid` : sql`${ours} AND false`
}

/** Whether an actor's progress is that of some kelurahan only. */
export function isScoped({ role }: Actor): boolean {
  return role === "companion"
}
