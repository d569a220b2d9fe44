import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { openOwnVersion } from "@/lib/mou/queries/own"
import { isId } from "@/lib/params"

type VersionParams = { params: Promise<{ daerah: string; id: string; versi: string }> }

/** A signed text or an annex for the partner it binds, to read in the browser or, with `?unduh=1`, to keep. */
export async function GET(request: Request, { params }: VersionParams): Promise<Response> {
  const { daerah, id, versi } = await params
  const actor = isId(id) && isId(versi) ? await findActor(daerah) : null
  const file = actor && may(actor, "partnership.view") && (await openOwnVersion(actor, { mouId: id, id: versi }))
  if (!file) return new Response(null, { status: 404 })
  const isKept = new URL(request.url).searchParams.has("unduh")
  return answerFile(isKept ? { ...file, mediaType: "application/octet-stream" } : file, true)
}
