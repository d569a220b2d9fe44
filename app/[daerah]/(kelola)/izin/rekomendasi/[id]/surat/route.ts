import { may } from "@/lib/access"
import { answerPdf } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { makeLetter } from "@/lib/recommendation/queries"

type LetterParams = { params: Promise<{ daerah: string; id: string }> }

/** A letter of recommendation as a PDF, as it was signed. */
export async function GET(_request: Request, { params }: LetterParams): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  const letter = actor && may(actor, "permit.list") ? await makeLetter(actor, id) : null
  return answerPdf(letter?.bytes ?? null, `rekomendasi-${letter?.number ?? id}`)
}
