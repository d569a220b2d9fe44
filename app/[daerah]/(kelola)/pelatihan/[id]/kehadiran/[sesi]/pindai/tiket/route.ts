import { z } from "zod"
import { may } from "@/lib/access"
import { checkInAtDoor } from "@/lib/attendance/commands/check-in"
import { attendanceStates } from "@/lib/attendance/schema/words"
import { findActor, findVisitor } from "@/lib/auth"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { isOwnOrigin } from "@/lib/form"
import { isId } from "@/lib/params"
import { Refusal } from "@/lib/refusal"

type Params = Promise<{ daerah: string; id: string; sesi: string }>

const Scanned = z.object({ ticket: z.string().max(80) })

/** Records the owner of a scanned ticket, and says who it is. */
export async function POST(request: Request, { params }: { params: Params }): Promise<Response> {
  const { daerah, sesi: sessionId } = await params
  const [actor, visitor] = [await findActor(daerah), await findVisitor(daerah)]
  if (!actor || !visitor || !isId(sessionId) || !may(actor, "attendance.record") || !(await isOwnOrigin()))
    return say(404, { message: "Sesi ini tidak ditemukan. Muat ulang halaman." })
  const parsed = Scanned.safeParse(await request.json().catch(() => null))
  const participant = parsed.success ? await getParticipant(visitor, parsed.data.ticket) : null
  if (!participant) return say(404, { message: "QR ini bukan QR peserta dari daerah ini." })
  try {
    const { state } = await checkInAtDoor(actor, { sessionId, ticket: participant.ticket })
    return say(200, { name: participant.name, message: `${attendanceStates[state]}: ${participant.name}` })
  } catch (error) {
    if (error instanceof Refusal) return say(409, { message: `${participant.name}: ${error.message}` })
    throw error
  }
}

function say(status: number, body: { name?: string; message: string }): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } })
}
