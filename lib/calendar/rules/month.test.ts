import fc from "fast-check"
import { expect, test } from "vitest"
import { monthAfter, readMonth, weeksOf } from "./month"

const months = fc
  .tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`)

test("December 2026 begins on a Tuesday and lies in five weeks", () => {
  const weeks = weeksOf("2026-12")
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.slice(0, 2)).toEqual(["2026-11-30", "2026-12-01"])
  expect(weeks.at(-1)?.at(-1)).toBe("2027-01-03")
})

test("a month's weeks begin on Mondays, hold each of its days once, and no week without one", () => {
  fc.assert(
    fc.property(months, (month) => {
      const weeks = weeksOf(month)
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        expect(new Date(week[0] ?? "").getUTCDay()).toBe(1)
        expect(week.some((day) => day.startsWith(month))).toBe(true)
      }
      const days = weeks.flat()
      expect(new Set(days).size).toBe(days.length)
      const [year = 0, number = 0] = month.split("-").map(Number)
      expect(days.filter((day) => day.startsWith(month))).toHaveLength(new Date(Date.UTC(year, number, 0)).getUTCDate())
    }),
  )
})

test("a month forth and back is the same, and what is no month is today's", () => {
  fc.assert(
    fc.property(months, (month) => {
      expect(monthAfter(monthAfter(month, 1), -1)).toBe(month)
    }),
  )
  expect(readMonth("2026-13", "2026-11-22")).toBe("2026-11")
  expect(readMonth("2027-02", "2026-11-22")).toBe("2027-02")
  expect(readMonth(undefined, "2026-11-22")).toBe("2026-11")
})
