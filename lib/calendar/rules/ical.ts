import { formatZone } from "@/lib/format"
import { readingIn } from "@/lib/zone"

/** One meeting as a calendar shows it; `sequence` grows with every change. */
export type CalendarEvent = {
  uid: string
  startsAt: Date
  endsAt: Date
  changedAt: Date
  sequence: number
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED"
  summary: string
  description: string
  location: string
  url: string
  geo: { latitude: number; longitude: number } | null
}

export type CalendarFile = { name: string; zone: string; events: readonly CalendarEvent[] }

/** An iCalendar file (RFC 5545): lines end in CRLF and are folded at 75 octets, times are those of a clock in the zone. */
export function writeCalendar({ name, zone, events }: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Naik Kelas//Agenda//ID",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    "X-PUBLISHED-TTL:PT1H",
    ...writeZone(zone),
    ...events.flatMap((event) => writeEvent(event, zone)),
    "END:VCALENDAR",
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join("")
}

/** Indonesia has kept its offsets since 1988 (Keppres 41/1987) and knows no summer time: one observance is enough. */
function writeZone(zone: string): string[] {
  const offset = offsetOf(zone)
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    "BEGIN:STANDARD",
    "DTSTART:19880101T000000",
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    `TZNAME:${formatZone(zone)}`,
    "END:STANDARD",
    "END:VTIMEZONE",
  ]
}

function offsetOf(zone: string): string {
  const noon = new Date("2026-01-01T12:00:00Z")
  const { day, time } = readingIn(zone, noon)
  const minutes = (Date.parse(`${day}T${time}:00Z`) - noon.getTime()) / 60_000
  const digits = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, "0"),
  )
  return `${minutes < 0 ? "-" : "+"}${digits.join("")}`
}

function writeEvent(event: CalendarEvent, zone: string): string[] {
  const { uid, startsAt, endsAt, changedAt, sequence, status, geo } = event
  const texts = { SUMMARY: event.summary, DESCRIPTION: event.description, LOCATION: event.location }
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    // Without a METHOD the stamp says when the event was last revised, so that the same agenda is the same file.
    `DTSTAMP:${utcTime(changedAt)}`,
    `LAST-MODIFIED:${utcTime(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${status}`,
    `DTSTART;TZID=${zone}:${localTime(startsAt, zone)}`,
    `DTEND;TZID=${zone}:${localTime(endsAt, zone)}`,
    ...Object.entries(texts).flatMap(([name, text]) => (text ? [`${name}:${escapeText(text)}`] : [])),
    ...(geo ? [`GEO:${geo.latitude};${geo.longitude}`] : []),
    `URL:${event.url}`,
    "END:VEVENT",
  ]
}

function utcTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`
}

function localTime(instant: Date, zone: string): string {
  const { day, time } = readingIn(zone, instant)
  return `${day.replaceAll("-", "")}T${time.replace(":", "")}00`
}

/** TEXT of RFC 5545 3.3.11; a control character has no place in it. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ")
}

/** A content line in pieces of 75 octets at most (RFC 5545 3.1), none of which cuts a letter in two. */
function fold(line: string): string {
  let [folded, octets] = ["", 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      folded += "\r\n "
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}
