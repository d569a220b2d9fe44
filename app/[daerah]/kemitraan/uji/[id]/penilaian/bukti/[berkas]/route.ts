import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { openProof } from "@/lib/assessment/queries/verify"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"

type FileParams = { params: Promise<{ daerah: string; id: string; berkas: string }> }

/** The file that proves an answer of the laboratory's own, to read in the browser. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, id, berkas } = await params
  const actor = isId(id) && isId(berkas) ? await findActor(daerah) : null
  const file = actor && may(actor, "partnership.view") && (await openProof(actor, id, berkas))
  return file ? answerFile(file, true) : new Response(null, { status: 404 })
}
