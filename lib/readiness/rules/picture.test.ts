import fc from "fast-check"
import { expect, test } from "vitest"
import { type Level, levels } from "@/lib/readiness/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { countAtLeast, countWays, type Flow, readBehind, readPicture, shadeOf, writeBehind } from "./picture"

const anyLevel = fc.constantFrom(...keysOf(levels))
const today = "2026-11-22"

test("days of an address never stand in the wrong order, nor after today", () => {
  const anyText = fc.oneof(
    fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
    fc.string(),
  )
  fc.assert(
    fc.property(anyText, anyText, (dari, sampai) => {
      const { from, until } = readPicture({ dari, sampai }, today)
      expect(from <= until && until <= today).toBe(true)
    }),
  )
})

test("what an address says of a list comes back from it", () => {
  const wanted = {
    ...readBehind({}, today),
    ended: "LICENSED",
    weak: "mutu",
    way: "naik",
    began: "NEW",
    cause: "rubrik",
  } as const
  expect(readBehind(Object.fromEntries(new URLSearchParams(writeBehind(wanted))), today)).toEqual(wanted)
})

test("each rung of the funnel holds the next, and the first holds all", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyLevel, fc.nat(50))), (pairs) => {
      const counts = new Map<Level, number>(pairs)
      const rungs = keysOf(levels).map((level) => countAtLeast(counts, level))
      expect(rungs.every((count, at) => at === 0 || count <= (rungs[at - 1] ?? 0))).toBe(true)
      expect(rungs[0]).toBe([...counts.values()].reduce((sum, count) => sum + count, 0))
    }),
  )
})

test("a product that was not yet recorded, or that only a new rubric put elsewhere, went neither up nor down", () => {
  const flows: Flow[] = [
    { began: null, ended: "EXPORTER", own: null, byRubric: null, count: 4 },
    { began: "LICENSED", ended: "RETAIL_READY", own: 1, byRubric: 0, count: 2 },
    { began: "RETAIL_READY", ended: "VALIDATED", own: -1, byRubric: 0, count: 1 },
    { began: "RETAIL_READY", ended: "LICENSED", own: 0, byRubric: -1, count: 5 },
    { began: "LICENSED", ended: "LICENSED", own: 1, byRubric: -1, count: 3 },
    { began: "LICENSED", ended: "LICENSED", own: 0, byRubric: 0, count: 9 },
  ]
  expect(countWays(flows)).toEqual({ up: 5, down: 1, byRubric: 8 })
})

test("a darker field is never a smaller share, and no gap is no colour", () => {
  const anyShare = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(fc.property(anyShare, anyShare, (a, b) => a > b || shadeOf(a) <= shadeOf(b)))
  expect([shadeOf(0), shadeOf(0.001), shadeOf(1)]).toEqual([0, 1, 5])
})
