import { answerFile } from "@/lib/answer"
import { findVisitor } from "@/lib/auth"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { isId } from "@/lib/params"
import { openTrainingFile } from "@/lib/training/queries/files"

type FileParams = { params: Promise<{ daerah: string; tiket: string; id: string }> }

/** A material of the training that a ticket gives a seat in. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const { daerah, tiket, id } = await params
  const visitor = isId(id) ? await findVisitor(daerah) : null
  const participant = visitor && (await getParticipant(visitor, tiket))
  if (!visitor || participant?.state !== "SEATED") return new Response(null, { status: 404 })
  const file = await openTrainingFile(visitor, { trainingId: participant.training.id, id, kind: "MATERIAL" })
  return file ? answerFile(file) : new Response(null, { status: 404 })
}
