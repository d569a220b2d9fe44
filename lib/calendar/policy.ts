import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleTrainingsSql } from "@/lib/training/policy"

/** What was published once: a plan, or a plan given up, is on no calendar. As a condition on `training` under the name `t`. */
const published = sql`t.status <> 'DRAFT' AND (t.status <> 'CANCELLED' OR EXISTS (
  SELECT FROM training_transition x WHERE x.tenant_id = t.tenant_id AND x.training_id = t.id AND x.to_status = 'OPEN'))`

/** The trainings on anyone's calendar, as a condition on the table `training` under the name `t`. */
export function publishedTrainingsSql(actor: Actor): Prisma.Sql {
  return sql`${visibleTrainingsSql(actor)} AND ${published}`
}

/** The trainings on a member's own calendar: an owner's are those they are enrolled in or wait for. */
export function ownTrainingsSql(actor: Actor): Prisma.Sql {
  if (actor.role !== "owner") return publishedTrainingsSql(actor)
  return sql`${publishedTrainingsSql(actor)} AND t.id IN (
    SELECT n.training_id FROM enrolment n WHERE ${visibleEnrolmentsSql(actor)} AND n.state <> 'WITHDRAWN')`
}
