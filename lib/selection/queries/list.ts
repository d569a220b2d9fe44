import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { servedSql } from "@/lib/enrolment/queries/served"
import type { EnrolmentState } from "@/lib/enrolment/schema"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Counts } from "@/lib/selection/queries/preview"
import type { Verdict } from "@/lib/selection/schema"

/** One choosing as it was made; the instant is ISO text. */
export type ListedSelection = {
  id: string
  rule: string
  reason: string
  wanted: number
  at: string
  by: string | null
  counts: Counts
  /** How many of the invited have a place by now. */
  enrolled: number
}

/** The choosings of a training, newest first; 100 at most. */
export async function listSelections(actor: Actor, trainingId: string): Promise<ListedSelection[]> {
  const rows = await readRows<{ row: ListedSelection }>(
    actor,
    selectSelections(actor, sql`s.training_id = ${trainingId}::uuid`),
  )
  return rows.map(({ row }) => row)
}

/** One choosing of a training, or null. */
export async function getSelection(actor: Actor, trainingId: string, id: string): Promise<ListedSelection | null> {
  const condition = sql`s.training_id = ${trainingId}::uuid AND s.id = ${id}::uuid`
  const [found] = await readRows<{ row: ListedSelection }>(actor, selectSelections(actor, condition))
  return found?.row ?? null
}

function selectSelections({ tenantId }: Actor, condition: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT jsonb_build_object('id', s.id, 'rule', s.rule, 'reason', s.reason, 'wanted', s.wanted, 'at', s.at, 'by', a.name,
      'counts', (SELECT coalesce(jsonb_object_agg(k.verdict, k.count), '{}') FROM (
        SELECT c.verdict, count(*) FROM training_candidate c WHERE c.tenant_id = s.tenant_id AND c.selection_id = s.id GROUP BY 1) k),
      'enrolled', (SELECT count(DISTINCT n.id) FROM training_candidate c
        JOIN enterprise w ON w.tenant_id = c.tenant_id AND w.id = c.enterprise_id
        JOIN enrolment n ON n.tenant_id = c.tenant_id AND n.training_id = s.training_id AND n.person_id = w.person_id AND n.state <> 'WITHDRAWN'
        WHERE c.tenant_id = s.tenant_id AND c.selection_id = s.id AND c.verdict = 'INVITED')) AS row
    FROM training_selection s LEFT JOIN account a ON a.id = s.account_id
    WHERE s.tenant_id = ${tenantId}::uuid AND ${condition} ORDER BY s.at DESC, s.id DESC LIMIT 100`
}

/** One enterprise a choosing looked at; `servedAt` is when its person was last at a training, `state` where they stand in this one. */
export type ListedCandidate = {
  enterpriseId: string
  name: string
  person: string
  kelurahanCode: string | null
  sector: string | null
  rank: number
  verdict: Verdict
  servedAt: string | null
  state: EnrolmentState | null
  mobile: string | null
}

type Part = { trainingId: string; selectionId: string; verdict: Verdict | null; most: number; skipped: number }

/** Some of the enterprises a choosing looked at: those of one verdict, in their order, or all. */
export function listCandidates(
  actor: Actor,
  { trainingId, selectionId, verdict, most, skipped }: Part,
): Promise<ListedCandidate[]> {
  const condition = verdict ? sql`c.verdict = ${verdict}` : sql`true`
  return readRows<ListedCandidate>(
    actor,
    sql`
      WITH page AS MATERIALIZED (
        SELECT c.enterprise_id, c.verdict, c.rank FROM training_selection s
        JOIN training_candidate c ON c.tenant_id = s.tenant_id AND c.selection_id = s.id
        WHERE s.tenant_id = ${actor.tenantId}::uuid AND s.id = ${selectionId}::uuid AND s.training_id = ${trainingId}::uuid AND ${condition}
        ORDER BY c.verdict <> 'INVITED', c.verdict, c.rank, c.enterprise_id LIMIT ${most}::int OFFSET ${skipped}::int)
      SELECT e.id AS "enterpriseId", e.name, p.name AS person, e.kelurahan_code AS "kelurahanCode", e.sector, page.rank, page.verdict,
        (SELECT max(v.served_at) FROM (${servedSql(actor, sql`h.person_id = p.id`)}) v) AS "servedAt", n.state,
        CASE WHEN p.phone LIKE '+628%' THEN p.phone WHEN p.phone2 LIKE '+628%' THEN p.phone2 END AS mobile
      FROM page
      CROSS JOIN LATERAL (SELECT * FROM enterprise e WHERE ${visibleEnterprisesSql(actor)} AND e.id = page.enterprise_id LIMIT 1) e
      CROSS JOIN LATERAL (SELECT * FROM person f WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.id = e.person_id LIMIT 1) p
      LEFT JOIN enrolment n ON n.tenant_id = ${actor.tenantId}::uuid AND n.training_id = ${trainingId}::uuid AND n.person_id = p.id
      ORDER BY page.verdict <> 'INVITED', page.verdict, page.rank, page.enterprise_id`,
  )
}
