import { may } from "@/lib/access"
import { answerDownload } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { makeReportFile } from "@/lib/report/queries/files"
import { getYearReport } from "@/lib/report/queries/programme"
import { fileTypes, readFormat, readYear } from "@/lib/report/schema"
import { dayIn } from "@/lib/tenant/rules"

type RouteProps = { params: Promise<{ daerah: string }> }

/** The report of all programmes of a year as a file. */
export async function GET(request: Request, { params }: RouteProps): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "report.view")) return new Response(null, { status: 404 })
  const { timeZone: zone } = await requireTenant({ daerah })
  const query = new URL(request.url).searchParams
  const year = readYear(query.get("tahun") ?? undefined, dayIn(zone, new Date()))
  const report = await getYearReport(actor, year)
  const format = readFormat(query.get("format"))
  const bytes = await makeReportFile(actor, report, { format, zone })
  return answerDownload(bytes, `laporan-program-${daerah}-${year}.${format}`, fileTypes[format])
}
