import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openStepProof } from "@/lib/submission/queries/detail"

type FileParams = { params: Promise<{ daerah: string; berkas: string }> }

/** The proof of a submission's step, for the agency. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, berkas } = await params
  const actor = isId(berkas) ? await findActor(daerah) : null
  const file = actor && may(actor, "submission.list") && (await openStepProof(actor, berkas))
  return file ? answerFile(file, true) : new Response(null, { status: 404 })
}
