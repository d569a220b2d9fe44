import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { openEvidence } from "@/lib/obligation/queries/detail"
import { isId } from "@/lib/params"

type FileParams = { params: Promise<{ daerah: string; id: string; berkas: string }> }

/** The evidence of a realisation, for the agency. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, berkas } = await params
  const actor = isId(berkas) ? await findActor(daerah) : null
  const file = actor && may(actor, "mou.list") && (await openEvidence(actor, berkas))
  return file ? answerFile(file, true) : new Response(null, { status: 404 })
}
