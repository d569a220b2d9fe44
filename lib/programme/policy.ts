import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The programmes of an actor's daerah; who may look at all is the permission's business. */
export function visibleProgrammes({ tenantId }: Actor): Prisma.ProgrammeWhereInput {
  return { tenantId }
}
