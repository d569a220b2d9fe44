import fc from "fast-check"
import { expect, test } from "vitest"
import { stepPath, stepsOf } from "./history"

const move = (day: string, before: number, after: number, moment = day) => ({
  ...{ kind: "DIMENSION" as const, subject: "mutu", day, moment, before: String(before), after: String(after) },
})

test("a subject begins with what it was before it first moved, and keeps a day's last value", () => {
  const moved = [move("2026-03-01", 20, 30, "2"), move("2026-02-01", 0, 20, "1"), move("2026-03-01", 30, 50, "3")]
  expect(stepsOf(moved, "mutu", "2026-01-01")).toEqual([
    { day: "2026-01-01", value: 0 },
    { day: "2026-02-01", value: 20 },
    { day: "2026-03-01", value: 50 },
  ])
  expect(stepsOf(moved, "volume", "2026-01-01")).toEqual([])
})

test("the line goes in steps, from the first day to the last, high values above", () => {
  const field = { from: "2026-01-01", until: "2026-01-11", width: 100, height: 50 }
  const points = [
    { day: "2026-01-01", value: 0 },
    { day: "2026-01-06", value: 100 },
  ]
  expect(stepPath(points, field)).toBe("M0 50H50V0H100")
})

test("the line never leaves its field", () => {
  const point = fc.record({ day: fc.constantFrom("2026-01-01", "2026-05-05", "2026-11-22"), value: fc.nat(100) })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 9 }), (points) => {
      const field = { from: "2026-01-01", until: "2026-11-22", width: 200, height: 60 }
      const numbers = stepPath(points, field).match(/[\d.]+/g) ?? []
      expect(numbers.map(Number).every((number) => number >= 0 && number <= 200)).toBe(true)
    }),
  )
})
