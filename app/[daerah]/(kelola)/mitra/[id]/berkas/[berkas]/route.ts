import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openPaper } from "@/lib/partner/queries/record"

type FileParams = { params: Promise<{ daerah: string; id: string; berkas: string }> }

/** A paper about a partner, to read in the browser or, with `?unduh=1`, to keep. */
export async function GET(request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, id, berkas } = await params
  const actor = isId(id) && isId(berkas) ? await findActor(daerah) : null
  const file = actor && may(actor, "partner.list") && (await openPaper(actor, { partnerId: id, id: berkas }))
  if (!file) return new Response(null, { status: 404 })
  const isKept = new URL(request.url).searchParams.has("unduh")
  return answerFile(isKept ? { ...file, mediaType: "application/octet-stream" } : file, true)
}
