import type { Meetings } from "@/lib/enrolment/queries/own"
import { sayMeetings } from "@/lib/message/rules/when"

/** When and where a training meets, in one line. */
export function sayWhen({ sessions, ...venue }: Meetings, zone: string): string {
  const meetings = sessions.map(({ startsAt, endsAt, place }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    place,
  }))
  const { hari, jam, tempat } = sayMeetings(meetings, { zone, ...venue })
  return [sessions.length > 0 ? `${hari}, ${jam}` : "Jadwal menyusul", tempat].filter(Boolean).join(". ")
}
