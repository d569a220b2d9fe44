import fc from "fast-check"
import { expect, test } from "vitest"
import { commodities } from "@/lib/product/schema/words"
import { levels } from "@/lib/readiness/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { listMarks, listPatterns, type ProductListState, readProductList, writeProductList } from "./filter"

const anyState: fc.Arbitrary<ProductListState> = fc.record({
  filter: fc.record({
    q: fc.string({ maxLength: 100 }).map((text) => text.trim()),
    level: fc.option(fc.constantFrom(...keysOf(levels))),
    gate: fc.option(fc.constantFrom("RETAIL_READY:KE5", "LICENSED:LG3", "EXPORT_READY:EK1")),
    commodity: fc.option(fc.constantFrom(...keysOf(commodities))),
    kelurahan: fc.option(fc.constantFrom("71.72.01.1001", "71.72.02.1004")),
    isUnseen: fc.boolean(),
    isWithdrawn: fc.boolean(),
  }),
  sort: fc.constantFrom("terbaru" as const, "nama" as const),
  after: fc.constant(undefined),
  before: fc.constant(undefined),
})

test("an address shows the list that it was written for", () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const query = Object.fromEntries(new URLSearchParams(writeProductList(state)))
      expect(readProductList(query)).toEqual(state)
    }),
  )
})

test("what an address cannot mean narrows nothing", () => {
  const nonsense = { tingkat: "toString", gerbang: "RETAIL_READY:'--", komoditas: "X", kelurahan: "7172", urut: "x" }
  const { filter, sort } = readProductList(nonsense)
  expect(listMarks(filter)).toEqual([])
  expect(sort).toBe("terbaru")
})

test("the signs of a pattern are looked for as they are", () => {
  expect(listPatterns("50% Roa_")).toEqual([["%50\\%%"], ["%roa\\_%"]])
  expect(listPatterns("  ")).toEqual([])
})
