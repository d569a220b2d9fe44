import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openTrainingFile } from "@/lib/training/queries/files"

type FileParams = { params: Promise<{ daerah: string; id: string; berkas: string }> }

/** A material or a photo of a training, for those who may see trainings. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, id, berkas } = await params
  const actor = isId(id) && isId(berkas) ? await findActor(daerah) : null
  const file = actor && may(actor, "training.list") && (await openTrainingFile(actor, { trainingId: id, id: berkas }))
  return file ? answerFile(file) : new Response(null, { status: 404 })
}
