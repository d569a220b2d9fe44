import fc from "fast-check"
import { expect, test } from "vitest"
import { attendanceStates } from "@/lib/attendance/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { type Attended, attendedCreditHours, attendedMinutes, attendedShare, isThere } from "./hours"

const start = new Date("2026-11-23T01:00:00Z")
const anySession: fc.Arbitrary<Attended> = fc
  .record({
    minutes: fc.integer({ min: 1, max: 600 }),
    creditHours: fc.integer({ min: 0, max: 10 }),
    state: fc.option(fc.constantFrom(...keysOf(attendanceStates))),
  })
  .map(({ minutes, ...session }) => ({
    ...session,
    startsAt: start,
    endsAt: new Date(start.getTime() + minutes * 60_000),
  }))
const anySessions = fc.array(anySession, { maxLength: 6 })

test("the share lies between none and all, and is all for whoever was at every session", () => {
  fc.assert(
    fc.property(anySessions, (sessions) => {
      const share = attendedShare(sessions)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      const always = sessions.map((session) => ({ ...session, state: "LATE" as const }))
      expect(attendedShare(always)).toBe(sessions.length === 0 ? 0 : 1)
    }),
  )
})

test("late counts as present, excused as nothing", () => {
  fc.assert(
    fc.property(anySessions, (sessions) => {
      const counted = sessions.filter(({ state }) => isThere(state))
      expect(attendedCreditHours(sessions)).toBe(attendedCreditHours(counted))
      const excused = sessions.map((session) => ({ ...session, state: "EXCUSED" as const }))
      expect([attendedMinutes(excused), attendedCreditHours(excused), attendedShare(excused)]).toEqual([0, 0, 0])
    }),
  )
})

test("one of two sessions of 8 and 2 JP", () => {
  const session = (creditHours: number, state: Attended["state"]) => ({
    ...{ creditHours, state, startsAt: start },
    endsAt: new Date(start.getTime() + creditHours * 45 * 60_000),
  })
  const sessions = [session(8, "PRESENT"), session(2, "ABSENT")]
  expect([attendedMinutes(sessions), attendedCreditHours(sessions), attendedShare(sessions)]).toEqual([360, 8, 0.8])
})
