import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openReportFile } from "@/lib/test/queries/reports"

type FileParams = { params: Promise<{ daerah: string; laporan: string }> }

/** The partner's own report, to read in the browser. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, laporan } = await params
  const actor = isId(laporan) ? await findActor(daerah) : null
  const file = actor && may(actor, "partnership.view") && (await openReportFile(actor, laporan))
  return file ? answerFile(file, true) : new Response(null, { status: 404 })
}
