import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { statuses } from "@/lib/enterprise/schema/enterprise"
import { needRank, needs, needsOf, restRank } from "@/lib/visit/rules/need"

const today = "2026-11-21"
const day = fc.integer({ min: -400, max: 400 }).map((days) => daysAfter(today, days))
const standing = fc.record({
  status: fc.constantFrom(...Object.keys(statuses)),
  validUntil: fc.option(day),
  isMine: fc.boolean(),
  lastVisitOn: fc.option(day),
  hasExpiredFacts: fc.boolean(),
})

test("the order of need is total: every standing has one rank, and its first reason is that rank's", () => {
  expect(restRank).toBe(Object.keys(needs).length + 1)
  fc.assert(
    fc.property(standing, (each) => {
      const reasons = needsOf(each, today)
      const rank = needRank(reasons)
      expect(rank).toBeGreaterThanOrEqual(1)
      expect(rank).toBeLessThanOrEqual(restRank)
      expect(Object.keys(needs)[rank - 1]).toBe(reasons[0])
      expect(reasons.map((reason) => Object.keys(needs).indexOf(reason))).toEqual(
        [...reasons.map((reason) => Object.keys(needs).indexOf(reason))].sort(),
      )
    }),
  )
})

test("nothing is asked of what waits for a decision or works no more", () => {
  fc.assert(
    fc.property(standing, fc.constantFrom("CHECKED", "REJECTED", "CLOSED", "MOVED", "MERGED"), (each, status) => {
      expect(needsOf({ ...each, status }, today)).toEqual([])
    }),
  )
})

test("an approval is to be renewed from sixty days before its end", () => {
  const approved = { status: "APPROVED", isMine: false, lastVisitOn: null, hasExpiredFacts: false }
  expect(needsOf({ ...approved, validUntil: daysAfter(today, 60) }, today)).toEqual([])
  expect(needsOf({ ...approved, validUntil: daysAfter(today, 59) }, today)).toEqual(["expiry"])
})

test("an assignment rests for thirty days after a visit", () => {
  const mine = { status: "APPROVED", validUntil: "2027-11-01", isMine: true, hasExpiredFacts: false }
  expect(needsOf({ ...mine, lastVisitOn: daysAfter(today, -30) }, today)).toEqual([])
  expect(needsOf({ ...mine, lastVisitOn: daysAfter(today, -31) }, today)).toEqual(["assigned"])
})
