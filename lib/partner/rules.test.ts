import fc from "fast-check"
import { expect, test } from "vitest"
import { type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { splitByTime, takesNotes } from "./rules"

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
