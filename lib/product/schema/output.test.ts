import fc from "fast-check"
import { expect, test } from "vitest"
import { outputTexts, SaveOutputs } from "./output"

const productId = "01a2027f-a948-74eb-bcd3-97c9bead2d63"
const anyCount = fc.option(fc.nat(2_000_000_000))
const anyRow = fc
  .record({ quantity: fc.nat(2_000_000_000), ordered: anyCount, share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ quantity, ordered, share }) => ({
    ...{ month: "2026-10-01", quantity, ordered },
    onTime: ordered === null ? null : Math.floor(ordered * share),
  }))

test("what was not changed since the page was opened is not written again", () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      expect(SaveOutputs.parse({ productId, ...outputTexts(row) })).toEqual({ productId, rows: [] })
    }),
  )
})

test("what was typed is what is kept", () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const typed = { ...outputTexts(row), "semula-2026-10": "other" }
      expect(SaveOutputs.parse({ productId, ...typed })).toEqual({ productId, rows: [row] })
    }),
  )
})

test.each([
  [{ "jumlah-2026-10": "", "pesanan-2026-10": "5" }, "jumlah-2026-10"],
  [{ "jumlah-2026-10": "9", "pesanan-2026-10": "5", "tepat-2026-10": "6" }, "tepat-2026-10"],
  [{ "jumlah-2026-10": "9", "tepat-2026-10": "6" }, "pesanan-2026-10"],
  [{ "jumlah-2026-10": "1,5" }, "jumlah-2026-10"],
  [{ "jumlah-2026-10": "99999999999" }, "jumlah-2026-10"],
])("%j is a mistake of %s", (typed, field) => {
  const { error } = SaveOutputs.safeParse({ productId, "pesanan-2026-10": "", "tepat-2026-10": "", ...typed })
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
})
