import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMous, visibleMousSql } from "@/lib/mou/policy"

/** The obligations an actor can see: those of the agreements they can see. */
export function visibleObligations(actor: Actor): Prisma.ObligationWhereInput {
  return { tenantId: actor.tenantId, mou: visibleMous(actor) }
}

/** The same as a condition on the table `obligation` under the name `o`. */
export function visibleObligationsSql(actor: Actor): Prisma.Sql {
  return sql`o.tenant_id = ${actor.tenantId}::uuid AND o.mou_id IN (SELECT m.id FROM mou m WHERE ${visibleMousSql(actor)})`
}

/** On whose behalf an actor speaks. */
export function sideOf({ role }: Pick<Actor, "role">): "AGENCY" | "PARTNER" {
  return role === "partner" ? "PARTNER" : "AGENCY"
}
