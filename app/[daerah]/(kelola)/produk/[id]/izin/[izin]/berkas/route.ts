import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openPermitFile } from "@/lib/permit/queries/form"

type FileParams = { params: Promise<{ daerah: string; id: string; izin: string }> }

/** The file of a permit, to read in the browser or, with `?unduh=1`, to keep. */
export async function GET(request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, id, izin } = await params
  const actor = isId(id) && isId(izin) ? await findActor(daerah) : null
  const file = actor && may(actor, "permit.list") && (await openPermitFile(actor, izin))
  if (!file) return new Response(null, { status: 404 })
  const isKept = new URL(request.url).searchParams.has("unduh")
  return answerFile(isKept ? { ...file, mediaType: "application/octet-stream" } : file, true)
}
