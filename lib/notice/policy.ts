import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** The notices an actor can see: its own, nobody else's. */
export function ownNotices({ tenantId, userId }: Actor): Prisma.NoticeWhereInput {
  return { tenantId, accountId: userId ?? nobody }
}
