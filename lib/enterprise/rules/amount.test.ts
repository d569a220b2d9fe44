import fc from "fast-check"
import { expect, test } from "vitest"
import { parseAmount, typeAmount } from "@/lib/enterprise/rules/amount"

test("reads what people type", () => {
  const exact = (amount: number) => ({ min: amount, max: amount })
  expect(parseAmount("1,5 jt")).toEqual(exact(1_500_000))
  expect(parseAmount("Rp. 5.000.000,-")).toEqual(exact(5_000_000))
  expect(parseAmount("500rb")).toEqual(exact(500_000))
  expect(parseAmount("5-10 jt")).toEqual({ min: 5_000_000, max: 10_000_000 })
  expect(parseAmount("5 s/d 10 juta")).toEqual({ min: 5_000_000, max: 10_000_000 })
  expect(parseAmount("Rp 500.000 - Rp 1.000.000")).toEqual({ min: 500_000, max: 1_000_000 })
  expect(parseAmount("< 5 juta")).toEqual({ min: null, max: 5_000_000 })
  expect(parseAmount("lebih dari 10 jt")).toEqual({ min: 10_000_000, max: null })
  expect(parseAmount(" ")).toBeNull()
  expect(parseAmount("-")).toBeNull()
})

test("refuses what is no amount", () => {
  for (const text of ["banyak", "10-5 jt", "5 jt/hari", "-5000", "< banyak", "1.2.3"]) {
    expect.soft(parseAmount(text), text).toBeUndefined()
  }
})

test("what is stored is typed so that it is read back the same", () => {
  const money = fc.nat({ max: 9_000_000_000_000 })
  const bounds = fc
    .tuple(fc.option(money), fc.option(money))
    .filter(([min, max]) => min === null || max === null || min <= max)
    .filter(([min, max]) => min !== null || max !== null)
  fc.assert(
    fc.property(bounds, ([min, max]) => void expect(parseAmount(typeAmount({ min, max }))).toEqual({ min, max })),
  )
})

test("never throws on anything typed", () => {
  fc.assert(fc.property(fc.string(), (text) => void parseAmount(text)))
})
