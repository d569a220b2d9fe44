import fc from "fast-check"
import { expect, test } from "vitest"
import { costPerHead, isAccount, lineTotal, shareOfBudget, tidyAccount, totalOf } from "./rules"

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 1_000_000 }),
  unitPrice: fc.bigInt({ min: 0n, max: 1_000_000_000_000n }),
})

test("a sum is that of its lines, in whichever order they stand", () => {
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (some, others) => {
      expect(totalOf([...some, ...others])).toBe(totalOf(others) + totalOf(some))
      expect(totalOf(some.toReversed())).toBe(totalOf(some))
    }),
  )
  expect(lineTotal({ quantity: 30, unitPrice: 25_000n })).toBe(750_000n)
})

test("what comes to each is rounded by half a rupiah a head at most, and nobody means no figure", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.integer({ min: 1, max: 5000 }), (total, people) => {
      const each = costPerHead(total, people) ?? 0n
      const off = each * BigInt(people) - total
      expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(BigInt(people))
    }),
  )
  expect([costPerHead(1000n, 0), costPerHead(0n, 3), costPerHead(1000n, 3)]).toEqual([null, null, 333n])
})

test("a budget of nothing has no share", () => {
  expect([shareOfBudget(5n, null), shareOfBudget(5n, 0n), shareOfBudget(150n, 100n)]).toEqual([null, null, 1.5])
})

test("an expenditure account has six parts and begins with 5", () => {
  expect(isAccount(tidyAccount(" 5.1.02.01.01. 0052 "))).toBe(true)
  for (const wrong of ["", "5.1.02.01.01.52", "4.1.02.01.01.0052", "5.1.02.01.01", "5,1"])
    expect(isAccount(wrong), wrong).toBe(false)
})
