import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import type { TrainingFacts } from "@/lib/enrolment/queries/seating"
import { servedSql } from "@/lib/enrolment/queries/served"
import type { Applicant } from "@/lib/enrolment/rules/eligibility"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"

/** An enterprise that somebody wants to take part with; `enrolmentId` is the person's own in that training. */
export type Candidate = Applicant & {
  enterpriseId: string
  name: string
  personId: string
  personName: string
  enrolmentId: string | null
}

type Wanted = { training: Pick<TrainingFacts, "id" | "topics" | "conditions">; enterpriseIds: readonly string[] }

/** Enterprises the actor can see, by their id, as a training judges them; where people were before is looked up only if it asks. */
export async function loadCandidates(
  tx: Tx,
  actor: Actor,
  { training, enterpriseIds }: Wanted,
): Promise<ReadonlyMap<string, Candidate>> {
  const trainedAt = training.conditions.neverOnTopic
    ? sql`(SELECT v.title FROM (${servedSql(actor, sql`h.person_id = p.id`)}) v
        WHERE v.training_id <> ${training.id}::uuid AND v.topics && ${training.topics}::text[]
        ORDER BY v.served_at DESC LIMIT 1)`
    : sql`NULL`
  const rows = await tx.$queryRaw<Candidate[]>`
    WITH wanted AS MATERIALIZED (
      SELECT e.* FROM enterprise e WHERE ${visibleEnterprisesSql(actor)} AND e.id = ANY(${[...enterpriseIds]}::uuid[]))
    SELECT e.id AS "enterpriseId", e.name, p.id AS "personId", p.name AS "personName", e.status, e.nib IS NOT NULL AS "hasNib",
      e.sector, e.kelurahan_code AS "kelurahanCode", n.state, n.id AS "enrolmentId",
      ${trainedAt} AS "trainedAt"
    FROM wanted e
    JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
    LEFT JOIN enrolment n ON n.tenant_id = e.tenant_id AND n.training_id = ${training.id}::uuid AND n.person_id = p.id`
  return new Map(rows.map((row) => [row.enterpriseId, row]))
}
