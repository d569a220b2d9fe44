import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { openEvidence } from "@/lib/obligation/queries/detail"
import { isId } from "@/lib/params"
import { openStepProof } from "@/lib/submission/queries/detail"

type FileParams = { params: Promise<{ daerah: string; berkas: string }> }

/** What proves a realisation or a submission's step, for the partner it concerns and no other. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, berkas } = await params
  const actor = isId(berkas) ? await findActor(daerah) : null
  if (!actor || !may(actor, "partnership.view")) return new Response(null, { status: 404 })
  const file = (await openEvidence(actor, berkas)) ?? (await openStepProof(actor, berkas))
  return file ? answerFile(file, true) : new Response(null, { status: 404 })
}
