import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { type Done, listPeriods, type Owed, standingOf } from "@/lib/obligation/rules/due"
import { recurrences } from "@/lib/obligation/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { addScores, noScore, type Score, scoreOf } from "./score"

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => daysAfter("2020-01-01", days))
const anyOwed: fc.Arbitrary<Owed> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 8 }),
    recurs: fc.constantFrom(...keysOf(recurrences)),
    startsOn: anyDay,
    length: fc.integer({ min: 0, max: 1200 }),
  })
  .map(({ length, ...owed }) => ({ ...owed, dueOn: daysAfter(owed.startsOn, length) }))
const anyFacts = fc.array(fc.record({ doneOn: anyDay, quantity: fc.integer({ min: 1, max: 20 }) }), { maxLength: 15 })

/** The same by walking every period. */
function walk(owed: Owed, facts: readonly Done[], today: string): Score {
  const periods = listPeriods(owed)
  const doneBy = (day: string) =>
    facts.filter(({ doneOn }) => doneOn <= day && doneOn <= today).reduce((all, { quantity }) => all + quantity, 0)
  const isFull = (day: string, index: number) => doneBy(day) >= (index + 1) * owed.quantity
  return {
    promised: periods.length,
    due: periods.filter(({ to }) => to < today).length,
    realised: periods.filter((_, index) => isFull(today, index)).length,
    onTime: periods.filter(({ to }, index) => to < today && isFull(to, index)).length,
  }
}

test("the score is what walking the periods one by one gives", () => {
  fc.assert(
    fc.property(anyOwed, anyFacts, anyDay, (owed, facts, today) => {
      expect(scoreOf(owed, facts, today)).toEqual(walk(owed, facts, today))
    }),
    { numRuns: 2000 },
  )
})

test("nothing is on time that was not due or not done, and a partner's score agrees with the obligation's own standing", () => {
  fc.assert(
    fc.property(anyOwed, anyFacts, anyDay, (owed, facts, today) => {
      const { promised, due, realised, onTime } = scoreOf(owed, facts, today)
      expect(onTime).toBeLessThanOrEqual(Math.min(due, realised))
      const standing = standingOf(owed, facts, today)
      expect(promised * owed.quantity).toBe(standing.promised)
      expect(due * owed.quantity).toBe(standing.due)
      expect(onTime * owed.quantity).toBeLessThanOrEqual(standing.onTime)
    }),
  )
})

test("four trainings a year: the first year's came in time, the second year's too late", () => {
  const owed = { quantity: 4, recurs: "YEAR", startsOn: "2024-01-01", dueOn: "2026-12-31" } as const
  const facts = [
    { doneOn: "2024-11-02", quantity: 4 },
    { doneOn: "2025-12-31", quantity: 3 },
    { doneOn: "2026-01-01", quantity: 1 },
  ]
  expect(scoreOf(owed, facts, "2026-11-22")).toEqual({ promised: 3, due: 2, realised: 2, onTime: 1 })
})

test("scores add up, and nothing adds nothing", () => {
  const one = { promised: 3, due: 2, realised: 2, onTime: 1 }
  expect(addScores(one, noScore)).toEqual(one)
  expect(addScores(one, one)).toEqual({ promised: 6, due: 4, realised: 4, onTime: 2 })
})
