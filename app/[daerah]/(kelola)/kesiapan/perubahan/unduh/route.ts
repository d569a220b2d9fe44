import { may } from "@/lib/access"
import { answerDownload } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { formatDay } from "@/lib/format"
import { fillSheets } from "@/lib/mou/rules/export-workbook"
import { recordMovementExport } from "@/lib/movement/commands/export"
import { getReport, listBehind } from "@/lib/movement/queries/report"
import { creditRule, creditRuleWords } from "@/lib/movement/rules/credit"
import { readReport, reportWords } from "@/lib/movement/rules/report"
import { listReportSheets } from "@/lib/movement/rules/report-sheets"
import { fileTypes } from "@/lib/report/schema"
import { dayIn } from "@/lib/tenant/rules"

const mostRows = 20_000

/** What moved between two days and whom it is credited to, as a workbook; the audit trail knows of it before it leaves. */
export async function POST(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "product.download") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const { name, timeZone: zone } = await requireTenant({ daerah })
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const state = readReport(query, dayIn(zone, new Date()))
  const all = { ...state, id: null, part: null, dimension: null, way: null }
  const [{ rows }, { rows: behind }] = await Promise.all([getReport(actor, state), listBehind(actor, all, mostRows)])
  await recordMovementExport(actor, state, behind.length)
  const bytes = await fillSheets(listReportSheets(state, rows, behind), [
    `Perubahan produk ${name}, ${formatDay(state.from)} sampai ${formatDay(state.until)}.`,
    reportWords,
    `Aturan perhitungan versi ${creditRule.version}:`,
    ...creditRuleWords,
  ])
  return answerDownload(bytes, `perubahan-${daerah}-${state.per}-${state.until}.xlsx`, fileTypes.xlsx)
}
