import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { submissionStates } from "@/lib/submission/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { canBecome, daysWaiting, isWaiting } from "./state"

const anyState = fc.constantFrom(...keysOf(submissionStates))

test("nothing becomes what it is, nothing is unanswered again, and what is done or taken back stays so", () => {
  fc.assert(
    fc.property(anyState, anyState, (from, to) => {
      if (from === to || from === "REALISED" || from === "WITHDRAWN") expect(canBecome(from, to)).toBe(false)
      if (isWaiting(to) && from !== "SUBMITTED") expect(canBecome(from, to)).toBe(false)
    }),
  )
})

test("the known case: six handed over in one month and never answered have waited ever since, one day more each day", () => {
  const handed = ["2026-03-02", "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-16", "2026-03-30"]
  const wait = (today: string) =>
    handed.map((submittedOn) => daysWaiting({ state: "SUBMITTED", submittedOn, answeredOn: null }, today))
  expect(wait("2026-11-22")).toEqual([265, 265, 258, 251, 251, 237])
  expect(wait(daysAfter("2026-11-22", 1))).toEqual([266, 266, 259, 252, 252, 238])
})

test("an answer stops the clock on its day, and what was taken back unanswered has none", () => {
  const clock = { submittedOn: "2026-03-02", answeredOn: "2026-03-20" }
  for (const state of ["ACCEPTED", "REFUSED", "REALISED", "WITHDRAWN"] as const)
    expect(daysWaiting({ ...clock, state }, "2026-11-22")).toBe(18)
  expect(daysWaiting({ state: "WITHDRAWN", submittedOn: "2026-03-02", answeredOn: null }, "2026-11-22")).toBeNull()
})
