import { answerFile } from "@/lib/answer"
import { openSelfPhoto } from "@/lib/assessment/queries/self"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"

type PhotoParams = { params: Promise<{ daerah: string; id: string; soal: string }> }

/** The photo that the owner added to an answer of the assessment under way. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const actor = await requireActor(params, "assessment.self")
  const photo = await openSelfPhoto(actor, await idParam(params), (await params).soal)
  return photo ? answerFile(photo) : new Response(null, { status: 404 })
}
