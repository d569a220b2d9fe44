import fc from "fast-check"
import { expect, test } from "vitest"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { canBecome, isUnderWay, takesEnrolments } from "./status"

const anyStatus = fc.constantFrom(...keysOf(trainingStatuses))

test("what is done or cancelled stays so, and nothing becomes what it is", () => {
  fc.assert(
    fc.property(anyStatus, (status) => {
      expect(canBecome("DONE", status) || canBecome("CANCELLED", status) || canBecome(status, status)).toBe(false)
    }),
  )
})

test("everything under way or planned can be cancelled, and nothing goes back to a plan", () => {
  fc.assert(
    fc.property(anyStatus, (status) => {
      expect(canBecome(status, "CANCELLED")).toBe(isUnderWay(status) || status === "DRAFT")
      expect(canBecome(status, "DRAFT")).toBe(false)
    }),
  )
})

test("people enrol only while it is open, from the first moment of the window up to its last", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour))
  const open = { status: "OPEN", opensAt: at(2), closesAt: at(5) } as const
  expect([1, 2, 4, 5].map((hour) => takesEnrolments(open, at(hour)))).toEqual([false, true, true, false])
  expect(takesEnrolments({ status: "OPEN", opensAt: null, closesAt: null }, at(0))).toBe(true)
  expect(takesEnrolments({ ...open, status: "CLOSED" }, at(3))).toBe(false)
})
