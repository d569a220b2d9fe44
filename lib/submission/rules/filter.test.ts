import fc from "fast-check"
import { expect, test } from "vitest"
import { submissionKinds } from "@/lib/submission/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { isNarrowed, listedStates, readSubmissionList, type SubmissionList, writeSubmissionList } from "./filter"

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const anyList: fc.Arbitrary<SubmissionList> = fc.record({
  filter: fc.record({
    state: maybe(fc.constantFrom(...keysOf(listedStates))),
    kind: maybe(fc.constantFrom(...keysOf(submissionKinds))),
    partnerId: maybe(fc.uuid()),
    mouId: maybe(fc.uuid()),
  }),
  page: fc.integer({ min: 1, max: 9999 }),
})

test("a list's address reads back as the list it was written from", () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const query = Object.fromEntries(new URLSearchParams(writeSubmissionList(list)))
      expect(readSubmissionList(query)).toEqual(list)
      expect(isNarrowed(list.filter)).toBe(writeSubmissionList({ filter: list.filter }) !== "")
    }),
  )
})

test("what an address says that nobody understands is left out", () => {
  const all = { state: null, kind: null, partnerId: null, mouId: null }
  const read = readSubmissionList({ status: "toString", jenis: "x", mitra: "1", mou: "' OR 1=1", hal: "0" })
  expect(read).toEqual({ filter: all, page: 1 })
})
