import { formatDayRange, formatFullDay, formatTimeRange } from "@/lib/format"
import type { Place } from "@/lib/message/rules/places"
import { readingIn } from "@/lib/zone"

/** A session as far as a message tells of it. */
export type Meeting = { startsAt: Date; endsAt: Date; place: string }

type Where = { zone: string; venue: string; venueAddress: string }

/** When and where people meet, in words and in the daerah's own time: of several sessions the days, and the first one's hours. */
export function sayMeetings(meetings: readonly Meeting[], { zone, venue, venueAddress }: Where) {
  const [first, ...others] = [...meetings].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const tempat = [first?.place || venue, first?.place ? "" : venueAddress].filter(Boolean).join(", ")
  if (!first) return { hari: "menyusul", jam: "menyusul", tempat } satisfies Partial<Record<Place, string>>
  const [from, to] = [first, others.at(-1) ?? first].map(({ startsAt }) => readingIn(zone, startsAt).day)
  const hari = from === to || !from || !to ? formatFullDay(from ?? "") : formatDayRange(from, to)
  return { hari, jam: formatTimeRange(first.startsAt, first.endsAt, zone), tempat } satisfies Partial<
    Record<Place, string>
  >
}
