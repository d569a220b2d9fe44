import { may } from "@/lib/access"
import { answerPdf } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { getSheet } from "@/lib/certificate/queries/bundle"
import { drawCertificates } from "@/lib/certificate/queries/pdf"
import { isId } from "@/lib/params"

type Context = { params: Promise<{ daerah: string; id: string; lembar: string }> }

/** One certificate in force, drawn when it is asked for. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { daerah, id, lembar } = await params
  const actor = await findActor(daerah)
  const isAllowed = actor && may(actor, "certificate.list") && isId(id) && isId(lembar)
  const bundle = isAllowed ? await getSheet(actor, lembar) : null
  const bytes = isAllowed && bundle && (await drawCertificates(actor, bundle))
  return answerPdf(bytes || null, `sertifikat-${bundle?.sheets[0]?.number}`)
}
