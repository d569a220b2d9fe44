import fc from "fast-check"
import { expect, test } from "vitest"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { partnerKinds } from "@/lib/partner/schema/partner"
import { keysOf } from "@/lib/vocabulary"
import { expiries, isNarrowed, mouPhases, readMouList, writeMouList } from "./filter"

const maybe = <T extends string>(vocabulary: Record<T, string>) =>
  fc.option(fc.constantFrom(...keysOf(vocabulary)), { nil: null })

const anyList = fc.record({
  filter: fc.record({
    q: fc.string({ maxLength: 40 }).map((text) => text.trim()),
    phase: maybe(mouPhases),
    status: maybe(mouStatuses),
    form: maybe(mouForms),
    kind: maybe(partnerKinds),
    expiry: maybe(expiries),
    partnerId: fc.option(fc.uuid(), { nil: null }),
  }),
  page: fc.integer({ min: 1, max: 9999 }),
})

test("an address says every list again as it was", () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const query = Object.fromEntries(new URLSearchParams(writeMouList(list)))
      expect(readMouList(query)).toEqual(list)
    }),
  )
})

test("what cannot be understood narrows nothing", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("tahap", "status", "bentuk", "berakhir", "mitra", "hal"), fc.string()),
      (query) => {
        const { filter, page } = readMouList(query)
        expect(page).toBeGreaterThan(0)
        const known = Object.values(filter).filter(Boolean)
        expect(isNarrowed(filter)).toBe(known.length > 0)
      },
    ),
  )
  expect(readMouList({ status: "__proto__", mitra: "1' OR 1=1", hal: "-3" })).toEqual(readMouList({}))
})
