import fc from "fast-check"
import { expect, test } from "vitest"
import { isEan13 } from "./barcode"

test.each(["8991002101234", "4006381333931"])("%s is judged by its check digit", (code) => {
  const last = Number(code[12])
  const right = Array.from({ length: 10 }, (_, digit) => `${code.slice(0, 12)}${digit}`).filter(isEan13)
  expect(right).toHaveLength(1)
  expect(isEan13(`${code.slice(0, 12)}${(last + 1) % 10}`) && isEan13(code)).toBe(false)
})

test("the known number 4006381333931 is right", () => expect(isEan13("4006381333931")).toBe(true))

test("a single wrong digit is always found", () => {
  const wrong = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(wrong, ([at, by]) => {
      const code = [..."4006381333931"].map((digit, place) =>
        place === at ? String((Number(digit) + by) % 10) : digit,
      )
      return !isEan13(code.join(""))
    }),
  )
})
