import fc from "fast-check"
import { expect, test } from "vitest"
import { attendanceStates } from "@/lib/attendance/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { isThere } from "./hours"
import { settle, settled } from "./settle"

const anyState = fc.constantFrom(...keysOf(attendanceStates))
const anyTaps = fc.array(anyState, { minLength: 1, maxLength: 8 })

function after(taps: readonly (keyof typeof attendanceStates)[]) {
  return taps.reduce<keyof typeof attendanceStates | null>((recorded, said) => settled(recorded, said), null)
}

test("saying the same twice is saying it once", () => {
  fc.assert(
    fc.property(anyTaps, anyState, (taps, said) => {
      expect(after([...taps, said, said])).toBe(after([...taps, said]))
      expect(settle(after([...taps, said]), said)).toMatch(said === after([...taps, said]) ? "same" : "keep")
    }),
  )
})

test("whatever the order of taps, the first presence stays, and without one the first word", () => {
  fc.assert(
    fc.property(anyTaps, (taps) => {
      expect(after(taps)).toBe(taps.find(isThere) ?? taps[0])
    }),
  )
})

test("whether somebody was there does not hang on which phone's taps arrive first", () => {
  fc.assert(
    fc.property(anyTaps, anyTaps, (here, there) => {
      expect(isThere(after([...here, ...there]))).toBe(isThere(after([...there, ...here])))
    }),
  )
})
