import { sendCalendar } from "@/app/[daerah]/(publik)/agenda/calendar-response"
import { findVisitor, requireTenant } from "@/lib/auth"
import { listPublishedEvents } from "@/lib/calendar/queries/events"

/** The daerah's published sessions as a calendar to subscribe to. */
export async function GET(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const visitor = await findVisitor(daerah)
  if (!visitor) return new Response(null, { status: 404 })
  const { name, timeZone } = await requireTenant(params)
  const events = await listPublishedEvents(visitor)
  const file = { name: `Agenda UMKM ${name}`, zone: timeZone, events }
  return sendCalendar(file, { request, fileName: `agenda-${daerah}.ics` })
}
