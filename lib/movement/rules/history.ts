import type { Movement } from "@/lib/movement/schema/words"

type Moved = Pick<Movement, "kind" | "subject" | "before" | "after"> & { day: string; moment: string }

/** A value that held from a day on. */
export type Point = { day: string; value: number }

/**
 * The steps a subject took, oldest first: the value it began with at `since`, then each after a change; several on one day
 * are its last. Empty when it never moved.
 */
export function stepsOf(movements: readonly Moved[], subject: string, since: string): Point[] {
  const ours = movements
    .filter((one) => one.kind === "DIMENSION" && one.subject === subject)
    .sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0))
  const [first] = ours
  if (!first) return []
  const points = [
    { day: since, value: Number(first.before) },
    ...ours.map(({ day, after }) => ({ day, value: Number(after) })),
  ]
  return points.filter(({ day }, at) => points[at + 1]?.day !== day)
}

/** A step line through points as an SVG path on a field so wide and high; days run from the first to `until`, values from 0 to 100. */
export function stepPath(points: readonly Point[], { from, until, width, height }: Field): string {
  const span = Math.max(1, Date.parse(until) - Date.parse(from))
  const x = (day: string) => round(((Date.parse(day) - Date.parse(from)) / span) * width)
  const y = (value: number) => round(height - (value / 100) * height)
  const [first, ...rest] = points
  if (!first) return ""
  const steps = rest.map(({ day, value }) => `H${x(day)}V${y(value)}`)
  return `M${x(first.day)} ${y(first.value)}${steps.join("")}H${width}`
}

/** Which days a picture spans (ISO), and its size. */
export type Field = { from: string; until: string; width: number; height: number }

function round(number: number): number {
  return Math.round(number * 10) / 10
}
