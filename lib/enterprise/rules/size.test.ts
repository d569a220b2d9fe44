import fc from "fast-check"
import { expect, test } from "vitest"
import { ikmClass, sizeClass } from "@/lib/enterprise/rules/size"

const M = 1_000_000_000

test.each([
  [0, "MICRO"],
  [2 * M, "MICRO"],
  [2 * M + 1, "SMALL"],
  [15 * M, "SMALL"],
  [15 * M + 1, "MEDIUM"],
  [50 * M, "MEDIUM"],
  [50 * M + 1, "LARGE"],
])("sales of %i a year are %s, whatever the capital", (yearlySales, size) => {
  expect(sizeClass({ yearlySales, capital: 9 * M })).toEqual({ size, basis: "SALES" })
  expect(sizeClass({ yearlySales: BigInt(yearlySales), capital: null })).toEqual({ size, basis: "SALES" })
})

test.each([
  [M, "MICRO"],
  [M + 1, "SMALL"],
  [5 * M, "SMALL"],
  [5 * M + 1, "MEDIUM"],
  [10 * M, "MEDIUM"],
  [10 * M + 1, "LARGE"],
])("without sales, capital of %i is %s", (capital, size) => {
  expect(sizeClass({ yearlySales: null, capital })).toEqual({ size, basis: "CAPITAL" })
})

test("a range tells a class only when both ends lie in it; nothing known is null", () => {
  expect(sizeClass({ yearlySales: { min: null, max: 300_000_000 }, capital: null })?.size).toBe("MICRO")
  expect(sizeClass({ yearlySales: { min: 60 * M, max: null }, capital: null })?.size).toBe("LARGE")
  expect(sizeClass({ yearlySales: { min: M, max: 3 * M }, capital: M })).toEqual({ size: "MICRO", basis: "CAPITAL" })
  expect(sizeClass({ yearlySales: { min: M, max: null }, capital: null })).toBeNull()
  expect(sizeClass({ yearlySales: { min: null, max: null }, capital: -1 })).toBeNull()
  expect(sizeClass({ yearlySales: null, capital: null })).toBeNull()
})

test("more sales never make a smaller class", () => {
  const order = ["MICRO", "SMALL", "MEDIUM", "LARGE"]
  const rank = (yearlySales: number) => order.indexOf(sizeClass({ yearlySales, capital: null })?.size ?? "")
  const money = fc.integer({ min: 0, max: 100 * M })
  fc.assert(fc.property(money, money, (a, b) => a > b || rank(a) <= rank(b)))
})

test("the class of industry counts workers and investment, and is unknown without either", () => {
  expect(ikmClass(19, M - 1)).toBe("SMALL_INDUSTRY")
  expect(ikmClass(19, M)).toBe("MEDIUM_INDUSTRY")
  expect(ikmClass(20, 15 * M)).toBe("MEDIUM_INDUSTRY")
  expect(ikmClass(20, 15 * M + 1)).toBe("LARGE_INDUSTRY")
  expect(ikmClass(20, 1)).toBe("MEDIUM_INDUSTRY")
  expect([ikmClass(null, M), ikmClass(3, null), ikmClass(-1, M)]).toEqual([null, null, null])
})
