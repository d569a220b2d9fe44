import { daysBetween } from "@/lib/day"

/** A stretch of time to draw; a side that is not known is open. */
export type Stretch = { id: string; startsOn: string | null; endsOn: string | null }

/** A stretch laid on the line of time: where it begins and how long it is, both 0 to 100, and on which sides it goes on. */
export type Laid = { id: string; x: number; width: number; before: boolean; after: boolean }

/** A line of time: its years, today, and the stretches that have a place on it. */
export type Timeline = { ticks: { year: number; x: number }[]; today: number; laid: Laid[] }

/** A year begun and the year after it at most this far from now; what lies beyond is cut. */
const [yearsBack, yearsAhead] = [3, 5]

/** The narrowest that can be seen. */
const thinnest = 0.8

/** Stretches on a line of whole years around a day (ISO); those with neither side known have no place. */
export function layTimeline(stretches: readonly Stretch[], today: string): Timeline {
  const known = stretches.filter(({ startsOn, endsOn }) => startsOn ?? endsOn)
  const year = Number(today.slice(0, 4))
  const years = known.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn].flatMap((day) => (day ? yearOf(day) : [])))
  const first = Math.max(year - yearsBack, Math.min(year, ...years))
  const last = Math.min(year + yearsAhead, Math.max(year, ...years))
  const place = placing(`${first}-01-01`, `${last + 1}-01-01`)
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, x: place(`${first + at}-01-01`) })),
    today: place(today),
    laid: known.map((stretch) => lay(stretch, place)),
  }
}

type Place = (day: string) => number

function placing(from: string, to: string): Place {
  const whole = daysBetween(from, to)
  return (day) => (daysBetween(from, day) / whole) * 100
}

function lay({ id, startsOn, endsOn }: Stretch, place: Place): Laid {
  const [from, to] = [startsOn ? place(startsOn) : 0, endsOn ? place(endsOn) : 100]
  const [left, right] = [clamp(from), clamp(to)]
  const x = Math.min(left, 100 - thinnest)
  return { id, x, width: Math.max(thinnest, right - x), before: from < 0 || !startsOn, after: to > 100 || !endsOn }
}

function clamp(at: number): number {
  return Math.min(100, Math.max(0, at))
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
