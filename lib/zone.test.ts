import fc from "fast-check"
import { expect, test } from "vitest"
import { instantIn, readingIn } from "./zone"

test("eight o'clock in Bitung is seven in Probolinggo, and midnight UTC", () => {
  expect(instantIn("Asia/Makassar", "2026-11-21", "08:00").toISOString()).toBe("2026-11-21T00:00:00.000Z")
  expect(readingIn("Asia/Jakarta", new Date("2026-11-21T00:00:00Z"))).toEqual({ day: "2026-11-21", time: "07:00" })
  expect(readingIn("Asia/Jayapura", new Date("2026-11-21T15:30:00Z"))).toEqual({ day: "2026-11-22", time: "00:30" })
})

test("a clock read back shows what it was set to, in every zone of the country", () => {
  const zones = fc.constantFrom("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura", "UTC")
  const instants = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
      const { day, time } = readingIn(zone, minute)
      expect(instantIn(zone, day, time)).toEqual(minute)
    }),
  )
})
