import { sendCalendar } from "@/app/[daerah]/(publik)/agenda/calendar-response"
import { findVisitor, requireTenant } from "@/lib/auth"
import { listTrainingEvents } from "@/lib/calendar/queries/events"
import { isId } from "@/lib/params"

type Context = { params: Promise<{ daerah: string; id: string }> }

/** The sessions of one training, for a phone's calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { daerah, id } = await params
  const visitor = await findVisitor(daerah)
  const events = visitor && isId(id) ? await listTrainingEvents(visitor, id) : []
  const [first] = events
  if (!first) return new Response(null, { status: 404 })
  const { timeZone } = await requireTenant(params)
  return sendCalendar({ name: first.summary, zone: timeZone, events }, { request, fileName: "pelatihan.ics" })
}
