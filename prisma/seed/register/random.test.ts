import fc from "fast-check"
import { expect, test } from "vitest"
import { makeRandom } from "./random"

test("one seed always tells the same story", () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const [one, two] = [makeRandom(seed), makeRandom(seed)]
      expect(Array.from({ length: 20 }, one.next)).toEqual(Array.from({ length: 20 }, two.next))
    }),
  )
})

test("a whole number stays between its bounds and a shuffle loses nothing", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, low, width) => {
      const random = makeRandom(seed)
      const value = random.int(low, low + width)
      expect(value >= low && value <= low + width && Number.isInteger(value)).toBe(true)
      const list = Array.from({ length: width }, (_, index) => index)
      expect(random.shuffle(list).sort((a, b) => a - b)).toEqual(list)
    }),
  )
})
