import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

/** The views an actor can see, as a condition on `saved_view` under the name `v`: their own and those that are shared. */
export function visibleViewsSql({ tenantId, userId }: Actor): Prisma.Sql {
  return sql`v.tenant_id = ${tenantId}::uuid AND v.removed_at IS NULL
    AND (v.account_id = ${userId ?? nobody}::uuid OR v.shared_at IS NOT NULL)`
}

/** An actor's own views, removed or not. */
export function ownViews({ tenantId, userId }: Actor): Prisma.SavedViewWhereInput {
  return { tenantId, accountId: userId ?? nobody }
}

/** The views an actor may change, removed or not: their own; an admin also those that are shared. */
export function changeableViews(actor: Actor): Prisma.SavedViewWhereInput {
  const { tenantId, role } = actor
  return role === "admin" ? { tenantId, OR: [ownViews(actor), { sharedAt: { not: null } }] } : ownViews(actor)
}

/** The same of a view that the actor can see. */
export function mayChangeView({ role }: Actor, view: { mine: boolean; shared: boolean }): boolean {
  return view.mine || (role === "admin" && view.shared)
}
