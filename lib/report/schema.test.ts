import fc from "fast-check"
import { expect, test } from "vitest"
import { mostSpare, readListChoice, readYear, writeListChoice } from "./schema"

const words = fc.string({ maxLength: 120 }).map((text) => text.trim())

test("an attendance list's address says what was chosen", () => {
  const choice = fc.record({
    session: fc.option(fc.uuid(), { nil: null }),
    isFilled: fc.boolean(),
    spare: fc.integer({ min: 0, max: mostSpare }),
    signatory: fc.option(fc.record({ title: words, name: words, nip: words }), { nil: null }),
  })
  fc.assert(
    fc.property(choice, (one) => {
      expect(readListChoice(Object.fromEntries(new URLSearchParams(writeListChoice(one))))).toEqual(one)
    }),
  )
})

test("what makes no sense in an address falls back to what is usual", () => {
  expect(readListChoice({ sesi: "x", isi: "?", kosong: "-1" })).toEqual({
    ...{ session: null, isFilled: false, spare: 5, signatory: null },
  })
  expect(readListChoice({ kosong: "99" }).spare).toBe(mostSpare)
  expect([readYear("2024", "2026-11-22"), readYear("1999", "2026-11-22"), readYear(undefined, "2026-11-22")]).toEqual([
    2024, 2026, 2026,
  ])
})
