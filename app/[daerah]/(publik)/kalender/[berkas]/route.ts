import { sendCalendar } from "@/app/[daerah]/(publik)/agenda/calendar-response"
import { findVisitor, requireTenant } from "@/lib/auth"
import { listOwnEvents } from "@/lib/calendar/queries/events"
import { findFeedActor } from "@/lib/calendar/queries/feed"

type Context = { params: Promise<{ daerah: string; berkas: string }> }

/** A member's own calendar by its secret address, CODE.ics; revoked or unknown, it does not exist. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { daerah, berkas } = await params
  const visitor = await findVisitor(daerah)
  const actor = visitor && (await findFeedActor(visitor, berkas.replace(/\.ics$/, "")))
  if (!actor) return new Response(null, { status: 404 })
  const { name, timeZone } = await requireTenant(params)
  const file = { name: `Pelatihan saya, ${name}`, zone: timeZone, events: await listOwnEvents(actor) }
  return sendCalendar(file, { request, fileName: "pelatihan-saya.ics", isPrivate: true })
}
