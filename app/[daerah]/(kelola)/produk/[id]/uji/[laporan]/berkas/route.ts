import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openReportFile } from "@/lib/test/queries/reports"

type FileParams = { params: Promise<{ daerah: string; id: string; laporan: string }> }

/** A laboratory's report, to read in the browser. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, id, laporan } = await params
  const actor = isId(id) && isId(laporan) ? await findActor(daerah) : null
  const file = actor && may(actor, "permit.list") && (await openReportFile(actor, laporan))
  return file ? answerFile(file, true) : new Response(null, { status: 404 })
}
