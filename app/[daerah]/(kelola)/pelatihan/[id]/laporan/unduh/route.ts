import { may } from "@/lib/access"
import { answerDownload } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { isId } from "@/lib/params"
import { makeReportFile } from "@/lib/report/queries/files"
import { getTrainingReport } from "@/lib/report/queries/training"
import { fileTypes, readFormat } from "@/lib/report/schema"

type RouteProps = { params: Promise<{ daerah: string; id: string }> }

/** The report of a training as a file. */
export async function GET(request: Request, { params }: RouteProps): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  if (!actor || !may(actor, "report.view")) return new Response(null, { status: 404 })
  const { timeZone: zone } = await requireTenant({ daerah })
  const report = await getTrainingReport(actor, id, zone)
  if (!report) return new Response(null, { status: 404 })
  const format = readFormat(new URL(request.url).searchParams.get("format"))
  const bytes = await makeReportFile(actor, report, { format, zone, trainingId: id })
  return answerDownload(bytes, `laporan-pelatihan-${daerah}-${id.slice(-6)}.${format}`, fileTypes[format])
}
