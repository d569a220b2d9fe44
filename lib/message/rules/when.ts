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

/** So many sessions are told one by one. */
const mostTold = 10

/** The sessions that are not over yet, one a line, in the daerah's own time; what is to follow when there is none. */
export function saySchedule(meetings: readonly Meeting[], { zone, venue }: Where, now: Date): string {
  const ahead = meetings
    .filter(({ endsAt }) => endsAt > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const lines = ahead.slice(0, mostTold).map(({ startsAt, endsAt, place }) => {
    const day = formatFullDay(readingIn(zone, startsAt).day)
    const where = place || venue
    return `${day}, ${formatTimeRange(startsAt, endsAt, zone)}${where ? `, di ${where}` : ""}`
  })
  const more = ahead.length - lines.length
  return [...lines, ...(more > 0 ? [`dan ${more} sesi lagi`] : [])].join("\n") || "Jadwal baru menyusul."
}
