import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"
import { visibleProducts } from "@/lib/product/policy"

/** The products an actor may verify: those they can see; a laboratory those alone of which a sample was handed to it. */
export function verifiableProducts(actor: Actor): Prisma.ProductWhereInput {
  const { tenantId, role, userId } = actor
  if (role !== "partner") return visibleProducts(actor)
  const partner = { members: { some: { accountId: userId ?? nobody } } }
  return { tenantId, submissions: { some: { partner, kind: "SAMPLE", state: { not: "WITHDRAWN" } } } }
}

/** The assessments whose files an actor may open: those of the products they can see; a laboratory its own alone, and a second look only who looked. */
export function readableAssessments(actor: Actor): Prisma.AssessmentWhereInput {
  const { tenantId, role, userId } = actor
  if (role === "partner") return { tenantId, partner: { members: { some: { accountId: userId ?? nobody } } } }
  return { tenantId, product: visibleProducts(actor), OR: [{ kind: { not: "BLIND" } }, { assessorId: userId }] }
}
