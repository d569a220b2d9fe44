import fc from "fast-check"
import { expect, test } from "vitest"
import { type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { greetingTo, readPartnerFilter, splitByTime, standingOn, takesNotes } from "./rules"

test("notes are taken from the day registration closes, and never of a plan or a cancelled training", () => {
  const taking: TrainingStatus[] = keysOf(trainingStatuses).filter(takesNotes)
  expect(taking).toEqual(["CLOSED", "RUNNING", "DONE"])
})

const now = new Date("2026-11-22T03:00:00Z")
const training = fc
  .option(fc.record({ start: fc.integer({ min: -1e9, max: 1e9 }), length: fc.integer({ min: 1, max: 1e8 }) }), {
    nil: null,
  })
  .map((dates) => ({
    startsAt: dates && new Date(now.getTime() + dates.start),
    endsAt: dates && new Date(now.getTime() + dates.start + dates.length),
  }))

test("every training stands on one side of now, the nearest first, and one without a day at the end of what is to come", () => {
  fc.assert(
    fc.property(fc.array(training), (all) => {
      const { next, over } = splitByTime(all, now)
      expect(next.length + over.length).toBe(all.length)
      expect(over.every(({ endsAt }) => endsAt && endsAt <= now)).toBe(true)
      expect(next.every(({ endsAt }) => !endsAt || endsAt > now)).toBe(true)
      const starts = next.map(({ startsAt }) => startsAt?.getTime() ?? Number.POSITIVE_INFINITY)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      const ends = over.map(({ endsAt }) => endsAt?.getTime() ?? 0)
      expect(ends).toEqual(ends.toSorted((a, b) => b - a))
    }),
  )
})

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const end = fc.option(day, { nil: null })

test("somebody speaks for a partner from the first day to the last, both included, and without an end for ever", () => {
  fc.assert(
    fc.property(end, end, day, (validFrom, validUntil, today) => {
      fc.pre(!validFrom || !validUntil || validFrom <= validUntil)
      const isInside = (validFrom ?? "") <= today && today <= (validUntil ?? "9999")
      expect(standingOn({ validFrom, validUntil }, today) === "VALID").toBe(isInside)
    }),
  )
  expect(standingOn({ validFrom: null, validUntil: "2026-01-01" }, "2026-01-02")).toBe("OVER")
  expect(standingOn({ validFrom: "2026-01-03", validUntil: null }, "2026-01-02")).toBe("NOT_YET")
})

test("an address narrows the list of partners by what is known alone", () => {
  expect(readPartnerFilter({ jenis: "BANK", layanan: "TEST" })).toEqual({ kind: "BANK", service: "TEST" })
  expect(readPartnerFilter({ jenis: "toString", layanan: "x" })).toEqual({ kind: null, service: null })
})

test("a greeting names the contact and both sides, and nothing else", () => {
  const said = greetingTo({ name: "Rina", partner: "Ritel Contoh", daerah: "Kota Bitung" })
  expect(said).toMatch(/Rina.*Kota Bitung.*Ritel Contoh/)
  expect(said).not.toMatch(/\d|http/)
})
