import fc from "fast-check"
import { expect, test } from "vitest"
import { readParticipantFilter, writeParticipantFilter } from "./filter"

test("an address read and written again shows the same list", () => {
  const anyFilter = fc.record({
    q: fc.constantFrom("", "Siti", "a & b=c"),
    state: fc.constantFrom(null, "SEATED" as const, "WAITING" as const, "WITHDRAWN" as const),
    kelurahan: fc.constantFrom(null, "-", "35.74.03.1001"),
    per: fc.constantFrom(25 as const, 50 as const, 100 as const),
    page: fc.integer({ min: 1, max: 10_000 }),
  })
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const query = Object.fromEntries(new URLSearchParams(writeParticipantFilter(filter)))
      expect(readParticipantFilter(query)).toEqual(filter)
    }),
  )
})

test("what is not understood is left out", () => {
  const odd = { keadaan: "SEATED", kelurahan: "'; --", per: "7", halaman: "-3" }
  expect(readParticipantFilter(odd)).toEqual({ q: "", state: null, kelurahan: null, per: 50, page: 1 })
})
