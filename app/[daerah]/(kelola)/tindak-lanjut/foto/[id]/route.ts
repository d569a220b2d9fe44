import { may } from "@/lib/access"
import { answerPhoto } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { getFollowUpPhoto } from "@/lib/follow-up/queries/list"
import { isId } from "@/lib/params"

type PhotoParams = { params: Promise<{ daerah: string; id: string }> }

/** The photo of an answer, for those who may see it. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  return answerPhoto(actor && may(actor, "follow-up.list") ? await getFollowUpPhoto(actor, id) : null)
}
