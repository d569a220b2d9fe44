import type { Actor } from "@/lib/access"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The proposals an actor can see: staff all of the daerah's, an owner those about the own enterprises, everyone else none. */
export function visibleProposals(actor: Actor): Prisma.ProposalWhereInput {
  const { tenantId, role } = actor
  if (role === "officer" || role === "admin") return { tenantId }
  if (role === "owner") return { tenantId, enterprise: visibleEnterprises(actor) }
  return { tenantId, id: { in: [] } }
}
