import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { askedDays, dueDays, hasMoved, isApplied, takesAnswer } from "@/lib/follow-up/rules/outcome"
import { appliedWords, changeWords, followUpStates, movingChanges } from "@/lib/follow-up/rules/words"
import { keysOf } from "@/lib/vocabulary"

const day = fc.integer({ min: 0, max: 4000 }).map((days) => daysAfter("2020-01-01", days))
const state = fc.constantFrom(...keysOf(followUpStates))

test("the days count from the day where the training was: one instant, three zones, two days", () => {
  const instant = new Date("2026-03-01T16:30:00Z")
  const first = (zone: string) => dueDays(instant, zone).map(({ dueOn }) => dueOn)
  expect(first("Asia/Jakarta")).toEqual(["2026-03-31", "2026-05-30", "2026-08-28"])
  expect(first("Asia/Makassar")).toEqual(["2026-04-01", "2026-05-31", "2026-08-29"])
  expect(first("Asia/Jayapura")).toEqual(["2026-04-01", "2026-05-31", "2026-08-29"])
})

test("an answer is taken from its day on, late ones too, and only one", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (dueOn, shift) => {
      const today = daysAfter(dueOn, shift)
      for (const each of ["PLANNED", "ASKED", "NO_ANSWER"] as const)
        expect(takesAnswer({ state: each, dueOn }, today)).toBe(shift >= 0)
      expect(takesAnswer({ state: "ANSWERED", dueOn }, today)).toBe(false)
    }),
  )
  for (const { dueOn, closesOn } of dueDays(new Date("2026-03-01T16:30:00Z"), "Asia/Jakarta"))
    expect(closesOn).toBe(daysAfter(dueOn, askedDays))
})

test("silence, waiting and what is not due are never a success and never a product that moved", () => {
  const applied = fc.option(fc.constantFrom(...keysOf(appliedWords)), { nil: null })
  const changes = fc.subarray(keysOf(changeWords))
  fc.assert(
    fc.property(state, applied, changes, fc.boolean(), (given, how, changed, hasPhoto) => {
      if (given !== "ANSWERED") {
        expect(isApplied({ state: given, applied: how })).toBe(false)
        expect(hasMoved({ state: given, changes: changed, hasPhoto, number: 1 })).toBe(false)
      }
      const moving = changed.some((change) => movingChanges.some((each) => each === change))
      expect(hasMoved({ state: "ANSWERED", changes: changed, hasPhoto, number: null })).toBe(hasPhoto && moving)
      expect(hasMoved({ state: "ANSWERED", changes: changed, hasPhoto: false, number: 0 })).toBe(moving)
    }),
  )
  expect(isApplied({ state: "ANSWERED", applied: "NOT" })).toBe(false)
  expect(isApplied({ state: "ANSWERED", applied: "PARTLY" })).toBe(true)
})
