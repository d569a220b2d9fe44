import { sayMeetings } from "@/lib/message/rules/when"

type Meetings = {
  venue: string
  venueAddress: string
  sessions: readonly { startsAt: Date | string; endsAt: Date | string; place: string }[]
}

/** When and where a training meets, in one line. */
export function sayWhen({ sessions, venue, venueAddress }: Meetings, zone: string): string {
  const meetings = sessions.map(({ startsAt, endsAt, place }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    place,
  }))
  const { hari, jam, tempat } = sayMeetings(meetings, { zone, venue, venueAddress })
  return [sessions.length > 0 ? `${hari}, ${jam}` : "Jadwal menyusul", tempat].filter(Boolean).join(". ")
}
