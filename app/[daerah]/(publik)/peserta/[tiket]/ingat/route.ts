import { getVisitor } from "@/lib/auth"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { isOwnOrigin } from "@/lib/form"
import { rememberTicket } from "../../../hadir/own-ticket"

type Params = Promise<{ daerah: string; tiket: string }>

/** Lets the phone that opened a participant's page be known at the wall's code, without a second question. */
export async function POST(_: Request, { params }: { params: Params }): Promise<Response> {
  const { daerah, tiket } = await params
  const visitor = await getVisitor(params)
  if (!(await isOwnOrigin()) || !(await getParticipant(visitor, tiket))) return new Response(null, { status: 404 })
  await rememberTicket(daerah, tiket)
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } })
}
