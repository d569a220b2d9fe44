/** How many milliseconds a time zone is ahead of UTC at an instant. */
function offsetAt(zone: string, instant: Date): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const there = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"))
  return there - Math.floor(instant.getTime() / 1000) * 1000
}

/** The instant of a clock's reading in a time zone: a day (ISO) and a time (HH:MM). */
export function instantIn(zone: string, day: string, time: string): Date {
  const reading = Date.parse(`${day}T${time}:00Z`)
  // The offset at the reading taken as UTC may be that of the other side of a change; the second look settles it.
  const near = new Date(reading - offsetAt(zone, new Date(reading)))
  return new Date(reading - offsetAt(zone, near))
}

/** What a clock in a time zone reads at an instant: the day (ISO) and the time (HH:MM). */
export function readingIn(zone: string, instant: Date): { day: string; time: string } {
  const text = new Date(instant.getTime() + offsetAt(zone, instant)).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}
