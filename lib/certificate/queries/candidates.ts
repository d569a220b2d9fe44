import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { Part } from "@/lib/enrolment/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import { factsSql } from "@/lib/result/queries/facts"
import type { Achievement } from "@/lib/result/rules/passed"

/** Somebody with a seat: what they achieved, true hours attended (JP), and the certificate in force they hold. */
export type Candidate = Achievement & {
  enrolmentId: string
  name: string
  enterprise: string | null
  part: Part
  creditHours: number
  number: string | null
}

/** Everybody with a seat in a training, by name, for those an actor can see. */
export function listCandidates(actor: Actor, trainingId: string): Promise<Candidate[]> {
  return readRows<Candidate>(actor, candidatesSql(actor, trainingId))
}

/** The same as a statement, for a command's own transaction. */
export function candidatesSql(actor: Actor, trainingId: string): Prisma.Sql {
  const { tenantId } = actor
  return sql`
    WITH ${factsSql(actor, trainingId)}
    SELECT a.id AS "enrolmentId", coalesce(p.name, c.name, '') AS name, w.name AS enterprise, a.part, a.credit_hours AS "creditHours",
      a.share, a.post, a.practice, t.min_attendance AS "minAttendance", t.pass_score AS "passScore",
      jsonb_build_object('post', t.held_post, 'practice', t.held_practice) AS held, s.number
    FROM achieved a CROSS JOIN course t
    LEFT JOIN person p ON p.tenant_id = ${tenantId}::uuid AND p.id = a.person_id
    LEFT JOIN enterprise w ON w.tenant_id = ${tenantId}::uuid AND w.id = a.enterprise_id
    LEFT JOIN membership m ON m.tenant_id = ${tenantId}::uuid AND m.id = a.member_id
    LEFT JOIN account c ON c.id = m.account_id
    LEFT JOIN certificate s ON s.tenant_id = ${tenantId}::uuid AND s.enrolment_id = a.id AND s.revoked_at IS NULL
    WHERE a.state = 'SEATED' ORDER BY lower(coalesce(p.name, c.name, '')), a.id`
}
