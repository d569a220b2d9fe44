import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"
import { visibleTrainings } from "@/lib/training/policy"

/** The costs an actor can see: those of trainings they see, and never an owner, a partner or a visitor. */
export function visibleCosts(actor: Actor): Prisma.TrainingCostWhereInput {
  const { tenantId, role } = actor
  if (role === "owner" || role === "partner" || role === "visitor") return { tenantId, id: nobody }
  return { tenantId, training: visibleTrainings(actor) }
}
