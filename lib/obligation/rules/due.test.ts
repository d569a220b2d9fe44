import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { recurrences } from "@/lib/obligation/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { listPeriods, type Owed, standingOf } from "./due"

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => daysAfter("2020-01-01", days))
const anyOwed: fc.Arbitrary<Owed> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 50 }),
    recurs: fc.constantFrom(...keysOf(recurrences)),
    startsOn: anyDay,
    length: fc.integer({ min: 0, max: 1500 }),
  })
  .map(({ length, ...owed }) => ({ ...owed, dueOn: daysAfter(owed.startsOn, length) }))
const anyFacts = fc.array(fc.record({ doneOn: anyDay, quantity: fc.integer({ min: 1, max: 60 }) }), { maxLength: 20 })

test("periods fill the time from the first day to the last, without gap or overlap", () => {
  fc.assert(
    fc.property(anyOwed, (owed) => {
      const periods = listPeriods(owed)
      expect(periods[0]?.from).toBe(owed.startsOn)
      expect(periods.at(-1)?.to).toBe(owed.dueOn)
      for (const [index, { from, to }] of periods.entries()) {
        expect(from <= to).toBe(true)
        if (index > 0) expect(from).toBe(daysAfter(periods[index - 1]?.to ?? "", 1))
      }
    }),
  )
})

test("four trainings a year for two years are eight, of which each year's are due when it is over", () => {
  const owed = { quantity: 4, recurs: "YEAR", startsOn: "2025-01-01", dueOn: "2026-12-31" } as const
  const facts = [
    { doneOn: "2025-06-01", quantity: 3 },
    { doneOn: "2026-02-01", quantity: 2 },
  ]
  expect(standingOf(owed, facts, "2025-12-31")).toEqual({
    promised: 8,
    due: 0,
    done: 3,
    onTime: 0,
    nextDue: "2025-12-31",
  })
  expect(standingOf(owed, facts, "2026-03-01")).toEqual({
    promised: 8,
    due: 4,
    done: 5,
    onTime: 3,
    nextDue: "2026-12-31",
  })
})

test("a period that begins on the 31st ends where its month does, and the next begins where it should", () => {
  const owed = { quantity: 20, recurs: "MONTH", startsOn: "2026-01-31", dueOn: "2026-04-30" } as const
  expect(listPeriods(owed)).toEqual([
    { from: "2026-01-31", to: "2026-02-27" },
    { from: "2026-02-28", to: "2026-03-30" },
    { from: "2026-03-31", to: "2026-04-29" },
    { from: "2026-04-30", to: "2026-04-30" },
  ])
})

test("nothing is on time beyond what was due, due never exceeds the promise, and the order of facts is irrelevant", () => {
  fc.assert(
    fc.property(anyOwed, anyFacts, anyDay, (owed, facts, today) => {
      const standing = standingOf(owed, facts, today)
      expect(standing.due).toBeLessThanOrEqual(standing.promised)
      expect(standing.onTime).toBeLessThanOrEqual(Math.min(standing.due, standing.done))
      expect(standingOf(owed, facts.toReversed(), today)).toEqual(standing)
    }),
  )
})

test("one more fact never makes an obligation stand worse", () => {
  fc.assert(
    fc.property(anyOwed, anyFacts, anyDay, (owed, facts, today) => {
      const less = standingOf(owed, facts.slice(1), today)
      const more = standingOf(owed, facts, today)
      expect(more.done).toBeGreaterThanOrEqual(less.done)
      expect(more.onTime).toBeGreaterThanOrEqual(less.onTime)
    }),
  )
})
