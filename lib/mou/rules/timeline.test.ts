import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { layTimeline, type Stretch } from "./timeline"

const today = "2026-11-22"
const anyDay = fc.integer({ min: -5000, max: 5000 }).map((days) => daysAfter(today, days))
const maybe = fc.option(anyDay, { nil: null })
const anyStretch: fc.Arbitrary<Stretch> = fc
  .record({ id: fc.uuid(), startsOn: maybe, endsOn: maybe })
  .map(({ id, startsOn, endsOn }) =>
    startsOn && endsOn && endsOn < startsOn ? { id, startsOn: endsOn, endsOn: startsOn } : { id, startsOn, endsOn },
  )

test("everything with a day is laid inside the line, wide enough to be seen, in the order it came", () => {
  fc.assert(
    fc.property(fc.array(anyStretch, { maxLength: 30 }), (stretches) => {
      const { ticks, laid, today: now } = layTimeline(stretches, today)
      expect(laid.map(({ id }) => id)).toEqual(
        stretches.filter((one) => one.startsOn ?? one.endsOn).map(({ id }) => id),
      )
      for (const { x, width } of laid) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(width).toBeGreaterThanOrEqual(0.79)
        expect(x + width).toBeLessThanOrEqual(100.001)
      }
      expect(now).toBeGreaterThanOrEqual(0)
      expect(now).toBeLessThan(100)
      expect(ticks.length).toBeLessThanOrEqual(9)
      expect(ticks.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x).toSorted((a, b) => a - b))
    }),
  )
})

test("what begins earlier never lies further right, and what goes on beyond the line says so", () => {
  const { laid, ticks } = layTimeline(
    [
      { id: "old", startsOn: "2010-05-01", endsOn: "2026-12-31" },
      { id: "new", startsOn: "2026-01-01", endsOn: "2045-01-01" },
      { id: "open", startsOn: "2025-07-01", endsOn: null },
      { id: "none", startsOn: null, endsOn: null },
    ],
    today,
  )
  expect(laid).toMatchObject([
    { id: "old", x: 0, before: true, after: false },
    { id: "new", before: false, after: true },
    { id: "open", before: false, after: true },
  ])
  expect(ticks.at(0)).toEqual({ year: 2023, x: 0 })
  expect(ticks.at(-1)?.year).toBe(2031)
})

test("with nothing to lay there is still a year and today in it", () => {
  expect(layTimeline([], today)).toMatchObject({ ticks: [{ year: 2026, x: 0 }], laid: [] })
})
