import { type Actor, nobody } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The notices an actor can see: its own, nobody else's. */
export function ownNotices({ tenantId, userId }: Actor): Prisma.NoticeWhereInput {
  return { tenantId, accountId: userId ?? nobody }
}
