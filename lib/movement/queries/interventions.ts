import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Prisma } from "@/lib/generated/prisma/client"
import { dimensionsOfPermit } from "@/lib/movement/rules/credit"
import { Intervention } from "@/lib/movement/schema/credit"

/** Which products' interventions are wanted, between which days (ISO), and what may have caused a movement itself. */
export type Wanted = { productIds: readonly string[]; from: string; until: string; causeIds: readonly string[] }

const Rows = z.array(Intervention.extend({ productId: z.string(), kind: z.string() }))

/** The query that answers what was done for some products of a daerah, a row each; days are ISO. */
export function interventionsSql(tenantId: string, { productIds, from, until, causeIds }: Wanted): Prisma.Sql {
  return sql`
    WITH wanted AS (
      SELECT p.tenant_id, p.id, p.enterprise_id, t.time_zone FROM product p JOIN tenant t ON t.id = p.tenant_id
      WHERE p.tenant_id = ${tenantId}::uuid AND p.id = ANY(${[...productIds]}::uuid[])),
    ${attendedSql}, ${sidesSql},
    cause AS (SELECT unnest(${[...causeIds]}::uuid[]) AS id),
    done AS (${trainingsSql} UNION ALL ${promisesSql} UNION ALL ${permitsSql} UNION ALL ${testsSql})
    SELECT product_id AS "productId", source, training_id AS "trainingId", obligation_id AS "obligationId", permit_id AS "permitId",
      report_id AS "reportId", mou_id AS "mouId", partner_id AS "partnerId", programme_id AS "programmeId", "on"::text, dimensions,
      kind, part::float8 FROM done WHERE "on" BETWEEN ${from}::date AND ${until}::date`
}

/** What was done, by product. */
export function parseInterventions(rows: unknown): Map<string, Intervention[]> {
  const found = new Map<string, Intervention[]>()
  for (const { productId, kind, ...row } of Rows.parse(rows)) {
    const dimensions = row.source === "PERMIT" ? dimensionsOfPermit(kind) : row.dimensions
    found.set(productId, [...(found.get(productId) ?? []), { ...row, dimensions }])
  }
  return found
}

/** The finished trainings of which somebody of the enterprise was at a session, with the last such day. */
const attendedSql = sql`attended AS (
  SELECT w.tenant_id, w.id AS product_id, tr.id, tr.topics, tr.programme_id, (max(ss.starts_at) AT TIME ZONE w.time_zone)::date AS "on"
  FROM wanted w
  JOIN enrolment n ON n.tenant_id = w.tenant_id AND n.enterprise_id = w.enterprise_id AND n.state = 'SEATED'
  JOIN training tr ON tr.tenant_id = n.tenant_id AND tr.id = n.training_id AND tr.status = 'DONE'
  JOIN attendance a ON a.tenant_id = n.tenant_id AND a.enrolment_id = n.id AND a.state IN ('PRESENT', 'LATE')
  JOIN training_session ss ON ss.tenant_id = a.tenant_id AND ss.id = a.session_id
  GROUP BY w.tenant_id, w.id, w.time_zone, tr.id, tr.topics, tr.programme_id)`

/** Whose a training is: the promises it kept, or without any the partners that held it or taught in it. */
const sidesSql = sql`promised AS (
    SELECT DISTINCT coalesce(r.training_id, o.training_id) AS training_id, o.id AS obligation_id, o.mou_id, m.partner_id
    FROM obligation o
    JOIN realisation r ON r.tenant_id = o.tenant_id AND r.obligation_id = o.id AND r.state = 'CONFIRMED'
    JOIN mou m ON m.tenant_id = o.tenant_id AND m.id = o.mou_id
    WHERE o.tenant_id IN (SELECT tenant_id FROM wanted) AND coalesce(r.training_id, o.training_id) IN (SELECT id FROM attended)),
  side AS (
    SELECT * FROM promised UNION ALL
    SELECT tp.training_id, NULL, NULL, tp.partner_id FROM training_partner tp
    WHERE tp.tenant_id IN (SELECT tenant_id FROM wanted) AND tp.part IN ('ORGANISER', 'TRAINER')
      AND tp.training_id IN (SELECT id FROM attended) AND tp.training_id NOT IN (SELECT training_id FROM promised))`

const trainingsSql = sql`
  SELECT a.product_id, CASE WHEN s.obligation_id IS NULL THEN 'TRAINING' ELSE 'OBLIGATION' END AS source, a.id AS training_id,
    s.obligation_id, NULL::uuid AS permit_id, NULL::uuid AS report_id, s.mou_id, s.partner_id, a.programme_id, a."on",
    a.topics AS dimensions, '' AS kind, 1.0 / greatest(1, count(s.training_id) OVER (PARTITION BY a.product_id, a.id)) AS part
  FROM attended a LEFT JOIN side s ON s.training_id = a.id`

/** Promises about products, kept under an agreement by which this very product was handed over or tested. */
const promisesSql = sql`
  SELECT x.product_id, 'OBLIGATION', NULL, o.id, NULL, NULL, o.mou_id, m.partner_id, NULL, max(r.done_on),
    array_agg(DISTINCT x.dimension), '', 1
  FROM (
    SELECT s.tenant_id, s.product_id, s.mou_id, CASE s.kind WHEN 'SAMPLE' THEN 'mutu' ELSE 'pemasaran' END AS dimension FROM wanted w
      JOIN submission s ON s.tenant_id = w.tenant_id AND s.product_id = w.id
      WHERE s.state <> 'WITHDRAWN' AND s.kind IN ('PRODUCT', 'SAMPLE')
    UNION SELECT e.tenant_id, e.product_id, e.mou_id, 'mutu' FROM wanted w
      JOIN test_report e ON e.tenant_id = w.tenant_id AND e.product_id = w.id WHERE e.withdrawn_at IS NULL) x
  JOIN mou m ON m.tenant_id = x.tenant_id AND m.id = x.mou_id
  JOIN obligation o ON o.tenant_id = m.tenant_id AND o.mou_id = m.id AND o.about = 'PRODUCT' AND o.training_id IS NULL
  JOIN realisation r ON r.tenant_id = o.tenant_id AND r.obligation_id = o.id AND r.state = 'CONFIRMED' AND r.training_id IS NULL
  GROUP BY x.product_id, o.id, o.mou_id, m.partner_id`

const permitsSql = sql`
  SELECT w.id, 'PERMIT', z.training_id, NULL, z.id, NULL, z.mou_id, m.partner_id, tr.programme_id,
    coalesce(z.issued_on, (z.at AT TIME ZONE w.time_zone)::date), '{}', z.kind, 1
  FROM wanted w
  JOIN permit z ON z.tenant_id = w.tenant_id AND z.enterprise_id = w.enterprise_id AND z.facilitated
  JOIN cause c ON c.id = z.id
  LEFT JOIN mou m ON m.tenant_id = z.tenant_id AND m.id = z.mou_id
  LEFT JOIN training tr ON tr.tenant_id = z.tenant_id AND tr.id = z.training_id`

/** A test that caused a movement, or one that a partner made or an agreement provided. */
const testsSql = sql`
  SELECT w.id, 'TEST', NULL, NULL, NULL, e.id, e.mou_id, coalesce(e.partner_id, m.partner_id), NULL, e.tested_on, ARRAY['mutu'], '', 1
  FROM wanted w
  JOIN test_report e ON e.tenant_id = w.tenant_id AND e.product_id = w.id
  LEFT JOIN cause c ON c.id = e.id
  LEFT JOIN mou m ON m.tenant_id = e.tenant_id AND m.id = e.mou_id
  WHERE c.id IS NOT NULL OR (e.withdrawn_at IS NULL AND (e.partner_id IS NOT NULL OR e.mou_id IS NOT NULL))`
