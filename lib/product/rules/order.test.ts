import fc from "fast-check"
import { expect, test } from "vitest"
import { moveTo } from "./order"

const anyOrder = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })

test("moving loses none and doubles none, and puts the one where it was wanted", () => {
  fc.assert(
    fc.property(anyOrder, fc.nat(11), fc.integer({ min: -2, max: 14 }), (ids, at, to) => {
      const from = at % ids.length
      const moved = moveTo(ids, from, to)
      expect([...moved].sort()).toEqual([...ids].sort())
      expect(moved.indexOf(ids[from] ?? "")).toBe(Math.min(Math.max(to, 0), ids.length - 1))
    }),
  )
})

test("a move taken back is none", () => {
  fc.assert(
    fc.property(anyOrder, fc.nat(11), fc.nat(11), (ids, a, b) => {
      const [from, to] = [a % ids.length, b % ids.length]
      expect(moveTo(moveTo(ids, from, to), to, from)).toEqual(ids)
    }),
  )
})
