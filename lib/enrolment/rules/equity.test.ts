import fc from "fast-check"
import { expect, test } from "vitest"
import { keysOf } from "@/lib/vocabulary"
import { leastServed, readEquityFilter, services, writeEquityFilter } from "./equity"

test("an address read and written again shows the same page", () => {
  const anyFilter = fc.record({
    year: fc.constantFrom(null, 2025, 2026),
    kelurahan: fc.constantFrom(null, "-", "35.74.03.1001"),
    sector: fc.constantFrom(null, "-", "KULINER"),
    service: fc.constantFrom(null, ...keysOf(services)),
    page: fc.integer({ min: 1, max: 10_000 }),
  })
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const query = Object.fromEntries(new URLSearchParams(writeEquityFilter(filter)))
      expect(readEquityFilter(query)).toEqual(filter)
    }),
  )
})

test("the least served come first, and whoever is wholly served is not named", () => {
  const shares = [
    { value: "a", total: 10, served: 5, often: 0 },
    { value: "b", total: 10, served: 0, often: 0 },
    { value: "c", total: 4, served: 4, often: 1 },
    { value: "d", total: 90, served: 0, often: 0 },
    { value: "-", total: 5, served: 0, often: 0 },
  ]
  expect(leastServed(shares, 5).map(({ value }) => value)).toEqual(["d", "b", "a"])
  expect(leastServed(shares, 1)).toHaveLength(1)
})
