import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { visibleReports, visibleReportsSql } from "@/lib/test/policy"

/** A measured value as it is kept. */
export type KeptValue = {
  parameter: string
  value: number | null
  isUndetected: boolean
  words: string
  passed: boolean | null
}

/** A test report with what was found; days are ISO. */
export type ReportRow = {
  id: string
  productId: string
  product: string
  laboratory: string
  partnerId: string | null
  /** The sample that the report answered. */
  submissionId: string | null
  number: string
  testedOn: string
  standard: string
  sample: string
  passed: boolean
  grade: EvidenceGrade
  documentId: string | null
  withdrawnReason: string
  values: KeptValue[]
  today: string
}

function selectReports(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT r.id, r.product_id AS "productId", q.name AS product, r.laboratory, r.partner_id AS "partnerId", r.submission_id AS "submissionId",
      r.number, r.tested_on::text AS "testedOn",
      r.standard, r.sample, r.passed, r.grade, r.document_id AS "documentId", r.withdrawn_reason AS "withdrawnReason",
      (now() AT TIME ZONE d.time_zone)::date::text AS today,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('parameter', v.parameter, 'value', v.value, 'isUndetected', v.is_undetected,
        'words', v.words, 'passed', v.passed)), '[]') FROM test_value v WHERE v.tenant_id = r.tenant_id AND v.report_id = r.id) AS values
    FROM test_report r JOIN tenant d ON d.id = r.tenant_id
    JOIN product q ON q.tenant_id = r.tenant_id AND q.id = r.product_id
    WHERE ${visibleReportsSql(actor)} AND ${condition}
    ORDER BY r.tested_on DESC, r.id DESC LIMIT 100`
}

/** The test reports of a product, the latest first; withdrawn ones are among them. */
export function listReports(actor: Actor, productId: string): Promise<ReportRow[]> {
  return readRows<ReportRow>(actor, selectReports(actor, sql`r.product_id = ${productId}::uuid`))
}

/** What a partner's own people have reported, the latest first. */
export function listOwnReports(actor: Actor): Promise<ReportRow[]> {
  return readRows<ReportRow>(actor, selectReports(actor, sql`r.partner_id IS NOT NULL`))
}

/** One report, or null when there is none for this actor. */
export async function getReport(actor: Actor, id: string): Promise<ReportRow | null> {
  const [found] = await readRows<ReportRow>(actor, selectReports(actor, sql`r.id = ${id}::uuid`))
  return found ?? null
}

/** The file of a report with its bytes, or null when there is none for this actor. */
export async function openReportFile(actor: Actor, id: string) {
  const report = await read(actor, (tx) =>
    tx.testReport.findFirst({
      where: { id, AND: visibleReports(actor) },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, report?.document)
}
