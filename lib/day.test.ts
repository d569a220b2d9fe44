import fc from "fast-check"
import { expect, test } from "vitest"
import { dayOf, daysAfter, endOfMonth, monthsAfter } from "@/lib/day"

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => dayOf(date))
const few = fc.integer({ min: -60, max: 60 })

test("so many months later is the same day of that month, or its last", () => {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
  fc.assert(
    fc.property(day, few, (from, count) => {
      const to = monthsAfter(from, count)
      expect(months(to) - months(from)).toBe(count)
      const isLast = daysAfter(to, 1).endsWith("-01")
      expect(to.slice(8) === from.slice(8) || (isLast && to.slice(8) < from.slice(8))).toBe(true)
    }),
  )
  expect(monthsAfter("2026-11-21", 12)).toBe("2027-11-21")
  expect(monthsAfter("2024-02-29", 12)).toBe("2025-02-28")
  expect(monthsAfter("2026-08-31", 6)).toBe("2027-02-28")
})

test("so many days later and as many earlier is the day itself, over the ends of months and years", () => {
  fc.assert(fc.property(day, few, (from, count) => daysAfter(daysAfter(from, count), -count) === from))
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01")
  expect(daysAfter("2028-03-01", -1)).toBe("2028-02-29")
})

test("the last day of a month is the one before the next begins", () => {
  fc.assert(
    fc.property(day, (one) => {
      const last = endOfMonth(one)
      expect(last.slice(0, 7)).toBe(one.slice(0, 7))
      expect(daysAfter(last, 1)).toBe(monthsAfter(`${one.slice(0, 7)}-01`, 1))
    }),
  )
  expect(endOfMonth("2100-02-01")).toBe("2100-02-28")
})
