import { may } from "@/lib/access"
import { answerPdf } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { getBatchFile } from "@/lib/certificate/queries/file"
import { isId } from "@/lib/params"

type Context = { params: Promise<{ daerah: string; id: string; berkas: string }> }

/** All certificates of a batch that are in force, to print. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { daerah, id, berkas } = await params
  const actor = await findActor(daerah)
  const isAllowed = actor && may(actor, "certificate.issue") && isId(id) && isId(berkas)
  const bytes = isAllowed ? await getBatchFile(actor, { id: berkas, trainingId: id }) : null
  return answerPdf(bytes, `sertifikat-${daerah}`)
}
