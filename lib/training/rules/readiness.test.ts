import fc from "fast-check"
import { expect, test } from "vitest"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { isChangeable, isRemovable, listMissing } from "./readiness"
import { canBecome } from "./status"

test("what is missing is named, and nothing else", () => {
  expect(listMissing({ venue: " ", capacity: 0, sessions: 0 })).toEqual([
    "paling sedikit satu sesi",
    "tempat",
    "jumlah kursi",
  ])
  expect(listMissing({ venue: "Balai Kota", capacity: 1, sessions: 1 })).toEqual([])
})

test("what can become nothing more cannot be changed, and only an empty plan can be removed", () => {
  fc.assert(
    fc.property(fc.constantFrom(...keysOf(trainingStatuses)), fc.nat({ max: 3 }), (status, enrolments) => {
      expect(isChangeable(status)).toBe(keysOf(trainingStatuses).some((to) => canBecome(status, to)))
      expect(isRemovable({ status, enrolments })).toBe(status === "DRAFT" && enrolments === 0)
    }),
  )
})
