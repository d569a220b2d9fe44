import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"

/** Statuses in which a training is nobody's business but the agency's. */
const unpublished = ["DRAFT"]

/** The trainings an actor can see at all: the agency and its companions every one, a partner those it takes part in, everyone else what is published. */
export function visibleTrainings({ tenantId, role, userId }: Actor): Prisma.TrainingWhereInput {
  if (role === "owner" || role === "visitor") return { tenantId, status: { notIn: unpublished } }
  if (role !== "partner") return { tenantId }
  const members = { some: { accountId: userId ?? nobody } }
  return { tenantId, status: { notIn: unpublished }, partners: { some: { partner: { members } } } }
}

/** The same as a condition on the table `training` under the name `t`. */
export function visibleTrainingsSql({ tenantId, role, userId }: Actor): Prisma.Sql {
  const ours = sql`t.tenant_id = ${tenantId}::uuid`
  if (role === "owner" || role === "visitor") return sql`${ours} AND t.status <> ALL(${unpublished})`
  if (role !== "partner") return ours
  return sql`${ours} AND t.status <> ALL(${unpublished}) AND t.id IN (
    SELECT tp.training_id FROM training_partner tp
    JOIN partner_member pm ON pm.tenant_id = tp.tenant_id AND pm.partner_id = tp.partner_id
    WHERE tp.tenant_id = ${tenantId}::uuid AND pm.account_id = ${userId ?? nobody}::uuid)`
}
