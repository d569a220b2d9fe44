import fc from "fast-check"
import { expect, test } from "vitest"
import { type Course, openingOfPost, openingOfPre, takesPaper } from "@/lib/result/rules/window"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

const at = (text: string) => new Date(text)
const sessions = [
  { startsAt: at("2026-03-01T01:00Z"), endsAt: at("2026-03-01T05:00Z") },
  { startsAt: at("2026-03-02T01:00Z"), endsAt: at("2026-03-02T05:00Z") },
]
const course = (status: Course["status"], timeZone = "Asia/Makassar"): Course => ({
  status,
  statusAt: at("2026-03-02T06:00Z"),
  sessions,
  timeZone,
})

test("the pre-test ends with the first session, the post-test begins with the last", () => {
  expect(openingOfPre(course("RUNNING"), at("2026-03-01T04:59Z"))).toBe("open")
  expect(openingOfPre(course("RUNNING"), at("2026-03-01T05:00Z"))).toBe("over")
  expect(openingOfPost(course("RUNNING"), at("2026-03-02T00:59Z"))).toBe("early")
  expect(openingOfPost(course("RUNNING"), at("2026-03-02T01:00Z"))).toBe("open")
})

test("what is taken after the training ends at midnight where it was, in each of Indonesia's zones", () => {
  const midnights = {
    "Asia/Jakarta": "2026-03-09T17:00Z",
    "Asia/Makassar": "2026-03-09T16:00Z",
    "Asia/Jayapura": "2026-03-09T15:00Z",
  }
  for (const [zone, midnight] of Object.entries(midnights)) {
    const before = new Date(at(midnight).getTime() - 1)
    expect([openingOfPost(course("DONE", zone), before), openingOfPost(course("DONE", zone), at(midnight))]).toEqual([
      "open",
      "over",
    ])
  }
  expect(takesPaper(course("DONE"), at("2026-04-01T15:59Z"))).toBe(true)
  expect(takesPaper(course("DONE"), at("2026-04-01T16:00Z"))).toBe(false)
})

test("neither test is ever open in a plan, while people enrol, or after cancelling; and what was over stays over", () => {
  const when = fc.date({ min: at("2026-01-01"), max: at("2026-12-31"), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...keysOf(trainingStatuses)), when, when, (status, one, other) => {
      const [first, later] = one < other ? [one, other] : [other, one]
      const closed = status === "DRAFT" || status === "OPEN" || status === "CANCELLED"
      if (closed) expect([openingOfPre(course(status), one), openingOfPost(course(status), one)]).not.toContain("open")
      for (const opening of [openingOfPre, openingOfPost]) {
        if (opening(course(status), first) === "over") expect(opening(course(status), later)).toBe("over")
      }
    }),
  )
})
