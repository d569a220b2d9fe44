import { may } from "@/lib/access"
import { recordTicks } from "@/lib/attendance/commands/tick"
import { TickBatch } from "@/lib/attendance/schema/inputs"
import { findActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { isId } from "@/lib/params"
import { Refusal } from "@/lib/refusal"

type Params = Promise<{ daerah: string; id: string; sesi: string }>

/** Takes the taps a phone has kept, in their order, and answers each; sent again it answers the same. */
export async function POST(request: Request, { params }: { params: Params }): Promise<Response> {
  const { daerah, id: trainingId, sesi: sessionId } = await params
  const actor = await findActor(daerah)
  // Signed out, the phone keeps its taps and says so; to anybody else there is nothing here.
  if (!actor) return answer(401, { message: "Sesi masuk Anda sudah berakhir. Masuk lagi; catatan tetap di HP ini." })
  const isKnown = isId(trainingId) && isId(sessionId) && may(actor, "attendance.record")
  if (!isKnown || !(await isOwnOrigin())) return answer(404, { message: "Sesi ini tidak ditemukan." })
  const parsed = TickBatch.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return answer(400, { message: "Catatan di HP ini tidak dapat dibaca server." })
  try {
    return answer(200, { answers: await recordTicks(actor, { trainingId, sessionId, ...parsed.data }) })
  } catch (error) {
    if (error instanceof Refusal) return answer(409, { message: error.message })
    throw error
  }
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } })
}
