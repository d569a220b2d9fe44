import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

/** The notices an actor can see: its own, nobody else's. */
export function ownNotices({ tenantId, userId }: Actor): Prisma.NoticeWhereInput {
  return { tenantId, accountId: userId ?? nobody }
}
