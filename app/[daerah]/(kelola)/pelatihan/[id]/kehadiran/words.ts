import { formatInstantDay, formatTime, formatZone } from "@/lib/format"

type Said = { title: string; startsAt: Date; endsAt: Date }

/** A session as a heading: Hari 1 · 23 November 2026, 08.00–14.00 WIB. */
export function saySession({ title, startsAt, endsAt }: Said, zone: string): string {
  const hours = `${formatTime(startsAt, zone)}–${formatTime(endsAt, zone)} ${formatZone(zone)}`
  return [title, `${formatInstantDay(startsAt, zone)}, ${hours}`].filter(Boolean).join(" · ")
}
