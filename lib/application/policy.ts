import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

/** What a browser keeps of its own application. */
export type DraftKey = { id: string; secretHash: Uint8Array<ArrayBuffer> }

/** The one application whose secret a visitor's browser holds. */
export function ownApplication({ tenantId }: Actor, { id, secretHash }: DraftKey): Prisma.ApplicationWhereInput {
  return { tenantId, id, secretHash }
}

/** The applications an actor can see in the queue: staff every one that was sent, everyone else none. */
export function visibleApplications({ tenantId, role }: Actor): Prisma.ApplicationWhereInput {
  const isStaff = role === "officer" || role === "admin"
  return isStaff ? { tenantId, sentAt: { not: null } } : { tenantId, id: { in: [] } }
}
