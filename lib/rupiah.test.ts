import fc from "fast-check"
import { expect, test } from "vitest"
import { formatRupiah } from "./format"
import { parseRupiah } from "./rupiah"

test.each([
  ["Rp. 5.000.000,-", 5_000_000],
  ["Rp1.500.000", 1_500_000],
  ["1,000,000", 1_000_000],
  ["1,5 jt", 1_500_000],
  ["1.5 juta", 1_500_000],
  ["500rb", 500_000],
  ["2 M", 2_000_000_000],
  ["1.500", 1500],
  ["1.500.000,00", 1_500_000],
  ["0", 0],
])("%s is %i rupiah", (text, amount) => {
  expect(parseRupiah(text)).toBe(amount)
})

test.each(["", "-", "lima juta", "-5000", "1.50.00", "5-10 jt", "5 juta/bulan", "1,2345 jt", "99999999999999999999"])(
  "%s is not guessed at",
  (text) => {
    expect(parseRupiah(text)).toBeNull()
  },
)

test("what the portal writes, it reads back", () => {
  fc.assert(fc.property(fc.nat({ max: 10 ** 12 }), (amount) => parseRupiah(formatRupiah(amount)) === amount))
})
