import { notFound } from "next/navigation"
import { getSession } from "@/lib/attendance/queries/session"
import { checkInAt } from "@/lib/attendance/rules/window"
import { requireActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { isUnderWay } from "@/lib/training/rules/status"
import { showCode } from "../shown"

type Params = Promise<{ daerah: string; id: string; sesi: string }>

/** The code of this minute, for the screen that shows it; none outside the session's hours. */
export async function GET(_: Request, { params }: { params: Params }) {
  const actor = await requireActor(params, "attendance.show-code")
  const { id, sesi } = await params
  const session = isId(sesi) ? await getSession(actor, sesi) : null
  if (session?.training.id !== id) notFound()
  const isOpen = isUnderWay(session.training.status) && checkInAt(session, new Date()) === "open"
  const shown = isOpen ? await showCode(actor.tenantSlug, { tenantId: actor.tenantId, sessionId: sesi }) : null
  return Response.json(shown, { headers: { "cache-control": "private, no-store" } })
}
