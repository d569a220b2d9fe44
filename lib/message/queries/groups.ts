import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Group } from "@/lib/message/schema/words"

const hasResult = (test: "PRE" | "POST") =>
  sql`EXISTS (SELECT FROM test_result r WHERE r.tenant_id = n.tenant_id AND r.enrolment_id = n.id AND r.test = ${test})`

/** Who belongs to a group, as a condition on the table `enrolment` under the name `n`. */
const conditions: Record<Group, Prisma.Sql> = {
  SEATED: sql`n.state = 'SEATED'`,
  WAITING: sql`n.state = 'WAITING'`,
  ABSENT: sql`n.state = 'SEATED' AND EXISTS (
    SELECT FROM (SELECT s.tenant_id, s.id FROM training_session s WHERE s.tenant_id = n.tenant_id AND s.training_id = n.training_id
      AND s.ends_at < now() ORDER BY s.ends_at DESC LIMIT 1) last
    WHERE NOT EXISTS (SELECT FROM attendance a WHERE a.tenant_id = last.tenant_id AND a.session_id = last.id
      AND a.enrolment_id = n.id AND a.state IN ('PRESENT', 'LATE')))`,
  NO_PRE: sql`n.state = 'SEATED' AND NOT ${hasResult("PRE")}`,
  NO_POST: sql`n.state = 'SEATED' AND NOT ${hasResult("POST")}`,
  NO_FEEDBACK: sql`n.state = 'SEATED' AND NOT EXISTS (
    SELECT FROM training_feedback f WHERE f.tenant_id = n.tenant_id AND f.enrolment_id = n.id)`,
}

type Asked = { trainingId: string; group: Group }

/** The enrolments of a training that belong to a group, inside a command's transaction. */
export async function listGroup(tx: Tx, { tenantId }: Actor, { trainingId, group }: Asked): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM enrolment n
    WHERE n.tenant_id = ${tenantId}::uuid AND n.training_id = ${trainingId}::uuid AND ${conditions[group]}`
  return rows.map(({ id }) => id)
}

/** How many of a training belong to each group. */
export async function countGroups(actor: Actor, trainingId: string): Promise<Record<Group, number>> {
  const [row] = await read(
    actor,
    (tx) => tx.$queryRaw<Record<Group, number>[]>`
      SELECT count(*) FILTER (WHERE ${conditions.SEATED})::int AS "SEATED", count(*) FILTER (WHERE ${conditions.WAITING})::int AS "WAITING",
        count(*) FILTER (WHERE ${conditions.ABSENT})::int AS "ABSENT", count(*) FILTER (WHERE ${conditions.NO_PRE})::int AS "NO_PRE",
        count(*) FILTER (WHERE ${conditions.NO_POST})::int AS "NO_POST", count(*) FILTER (WHERE ${conditions.NO_FEEDBACK})::int AS "NO_FEEDBACK"
      FROM enrolment n WHERE n.tenant_id = ${actor.tenantId}::uuid AND n.training_id = ${trainingId}::uuid`,
  )
  return row ?? { SEATED: 0, WAITING: 0, ABSENT: 0, NO_PRE: 0, NO_POST: 0, NO_FEEDBACK: 0 }
}
