import fc from "fast-check"
import { expect, test } from "vitest"
import { arrivalState, checkInAt, checkInWindow, trustedInstant } from "./window"

const session = { startsAt: new Date("2026-11-23T01:00:00Z"), endsAt: new Date("2026-11-23T07:00:00Z") }
const minutesFromStart = (minutes: number) => new Date(session.startsAt.getTime() + minutes * 60_000)

test("people check in from an hour before the start until half an hour after the end", () => {
  const at = [-61, -60, 0, 389, 390].map((minutes) => checkInAt(session, minutesFromStart(minutes)))
  expect(at).toEqual(["early", "open", "open", "open", "over"])
})

test("a quarter of an hour after the start is still in time", () => {
  expect([-60, 0, 15, 15.1, 300].map((minutes) => arrivalState(session, minutesFromStart(minutes)))).toEqual([
    "PRESENT",
    "PRESENT",
    "PRESENT",
    "LATE",
    "LATE",
  ])
})

test("a phone's clock is believed only between the opening of the door and now", () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -60, max: 5000 }), (claimed, now) => {
      const at = trustedInstant(minutesFromStart(claimed), session, minutesFromStart(now))
      expect(at >= checkInWindow(session).from && at <= minutesFromStart(now)).toBe(true)
      if (claimed >= -60 && claimed <= now) expect(at).toEqual(minutesFromStart(claimed))
    }),
  )
})
