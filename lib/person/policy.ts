import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The people an actor can see: staff all of the daerah's, a companion those with an enterprise in their kelurahan, an owner themself. */
export function visiblePersons({ tenantId, role, scope, userId }: Actor): Prisma.PersonWhereInput {
  if (role === "admin" || role === "officer" || role === "leader") return { tenantId }
  if (role === "companion") {
    return { tenantId, enterprises: { some: { tenantId, kelurahanCode: { in: [...scope.kelurahan] } } } }
  }
  if (role === "owner" && userId) return { tenantId, accountId: userId }
  return { tenantId, id: { in: [] } }
}
