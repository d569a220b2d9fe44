import { answerPdf } from "@/lib/answer"
import { findVisitor } from "@/lib/auth"
import { getOwnSheet } from "@/lib/certificate/queries/bundle"
import { drawCertificates } from "@/lib/certificate/queries/pdf"
import { getParticipant } from "@/lib/enrolment/queries/ticket"

type Context = { params: Promise<{ daerah: string; tiket: string }> }

/** The certificate in force of whoever holds the ticket. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { daerah, tiket } = await params
  const visitor = await findVisitor(daerah)
  const participant = visitor && (await getParticipant(visitor, tiket))
  const bundle = visitor && participant && (await getOwnSheet(visitor, participant.id))
  if (!bundle) return new Response(null, { status: 404 })
  return answerPdf(await drawCertificates(visitor, bundle), `sertifikat-${bundle.sheets[0]?.number}`)
}
