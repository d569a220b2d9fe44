import { may } from "@/lib/access"
import { answerPhoto } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { getVisitPhoto } from "@/lib/visit/queries/visits"

type PhotoParams = { params: Promise<{ daerah: string; id: string }> }

/** The photo of a visit, for those who may see the enterprise. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  return answerPhoto(actor && may(actor, "enterprise.view") ? await getVisitPhoto(actor, id) : null)
}
