import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The imports an actor can see at all; who may look at imports is the permission table's business. */
export function visibleIntakes({ tenantId }: Actor): Prisma.IntakeWhereInput {
  return { tenantId }
}
