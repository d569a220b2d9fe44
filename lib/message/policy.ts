import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

/** The messages an actor can see at all: staff every one, a companion those to owners with an enterprise in their kelurahan. */
export function visibleMessages({ tenantId, role, scope }: Actor): Prisma.MessageWhereInput {
  if (role === "admin" || role === "officer") return { tenantId }
  if (role !== "companion") return { tenantId, id: nobody }
  const inKelurahan = { kelurahanCode: { in: [...scope.kelurahan] } }
  return { tenantId, person: { enterprises: { some: inKelurahan } } }
}
