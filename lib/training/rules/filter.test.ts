import fc from "fast-check"
import { expect, test } from "vitest"
import { topics, trainingStatuses, trainingTypes } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { isNarrowed, readTrainingList, writeTrainingList } from "./filter"

const orNothing = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const anyFilter = fc.record({
  q: fc.string({ maxLength: 100 }).map((text) => text.trim()),
  status: orNothing(fc.constantFrom(...keysOf(trainingStatuses))),
  type: orNothing(fc.constantFrom(...keysOf(trainingTypes))),
  topic: orNothing(fc.constantFrom(...keysOf(topics))),
  year: orNothing(fc.integer({ min: 2000, max: 2099 })),
  programmeId: orNothing(fc.uuid()),
})

const read = (address: string) => readTrainingList(Object.fromEntries(new URLSearchParams(address)))

test("an address shows the list it was written for", () => {
  fc.assert(
    fc.property(anyFilter, fc.integer({ min: 1, max: 9999 }), (filter, page) => {
      expect(read(writeTrainingList({ filter, page }))).toEqual({ filter, page })
    }),
  )
})

test("what an address says wrongly is left out", () => {
  const { filter, page } = read("?status=OPENED&jenis=x&topik=gizi&tahun=26&program=1&hal=0&q=%20%20")
  expect(isNarrowed(filter)).toBe(false)
  expect(page).toBe(1)
})
