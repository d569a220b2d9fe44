import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

/** The memberships an actor can see at all: an admin every one of the daerah, everyone else their own. */
export function visibleMemberships({ tenantId, role, userId }: Actor): Prisma.MembershipWhereInput {
  return role === "admin" ? { tenantId } : { tenantId, accountId: userId ?? nobody }
}

/** The invitations an actor can see at all: an admin every one of the daerah, everyone else none. */
export function visibleInvitations({ tenantId, role }: Actor): Prisma.InvitationWhereInput {
  return role === "admin" ? { tenantId } : { tenantId, id: nobody }
}
