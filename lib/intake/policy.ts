import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The imports an actor can see at all; who may look at imports is the permission table's business. */
export function visibleIntakes({ tenantId }: Actor): Prisma.IntakeWhereInput {
  return { tenantId }
}

/** Rows (`r`) of saved imports (`i`) an actor may repair or has seen repaired: a companion those handed over, or of the own kelurahan. */
export function visibleRepairsSql({ tenantId, role, userId, scope }: Actor): Prisma.Sql {
  const saved = sql`r.tenant_id = ${tenantId}::uuid AND i.tenant_id = ${tenantId}::uuid AND i.id = r.intake_id AND i.state = 'SAVED'`
  if (role === "admin" || role === "officer") return saved
  if (role !== "companion") return sql`${saved} AND false`
  return sql`${saved} AND (r.handed_to = ${userId}::uuid OR r.kelurahan_code = ANY(${[...scope.kelurahan]}))`
}

/** Of these, the rows that still wait: failed, not settled, and not saved with their faults left empty. */
export function queuedRowsSql(actor: Actor): Prisma.Sql {
  const waiting = sql`r.outcome = 'error' AND r.settled IS NULL`
  const absent = sql`NOT EXISTS (SELECT FROM enterprise e WHERE e.tenant_id = ${actor.tenantId}::uuid AND e.id = r.id)`
  return join([visibleRepairsSql(actor), waiting, absent], " AND ")
}
