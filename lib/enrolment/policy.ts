import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nobody } from "@/lib/nobody"
import { visibleTrainings, visibleTrainingsSql } from "@/lib/training/policy"

/**
 * The enrolments an actor can see at all: the agency every one, a companion those of their kelurahan and their own, an
 * owner their own, a partner those of its trainings. A visitor sees none: a ticket opens a single one (lib/ticket.ts).
 */
export function visibleEnrolments(actor: Actor): Prisma.EnrolmentWhereInput {
  const { tenantId, role, scope, userId } = actor
  const account = userId ?? nobody
  if (role === "owner") return { tenantId, person: { accountId: account } }
  if (role === "partner") return { tenantId, training: visibleTrainings(actor) }
  if (role === "companion")
    return {
      tenantId,
      OR: [{ enterprise: { kelurahanCode: { in: [...scope.kelurahan] } } }, { member: { accountId: account } }],
    }
  return role === "visitor" ? { tenantId, id: nobody } : { tenantId }
}

/** The same as a condition on the table `enrolment` under the name `n`. */
export function visibleEnrolmentsSql(actor: Actor): Prisma.Sql {
  const { tenantId, role, scope, userId } = actor
  const account = userId ?? nobody
  const ours = sql`n.tenant_id = ${tenantId}::uuid`
  if (role === "owner")
    return sql`${ours} AND n.person_id IN (SELECT o.id FROM person o WHERE o.tenant_id = ${tenantId}::uuid AND o.account_id = ${account}::uuid)`
  if (role === "partner")
    return sql`${ours} AND n.training_id IN (SELECT t.id FROM training t WHERE ${visibleTrainingsSql(actor)})`
  if (role === "companion")
    return sql`${ours} AND (n.enterprise_id IN (SELECT w.id FROM enterprise w WHERE w.tenant_id = ${tenantId}::uuid AND w.kelurahan_code = ANY(${[...scope.kelurahan]}))
      OR n.member_id IN (SELECT m.id FROM membership m WHERE m.tenant_id = ${tenantId}::uuid AND m.account_id = ${account}::uuid))`
  return role === "visitor" ? sql`${ours} AND false` : ours
}
