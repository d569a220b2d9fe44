import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter, daysBetween, monthsAfter } from "@/lib/day"
import { isInForce } from "@/lib/mou/rules/status"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { listWarnings, type MouFacts, type WarningKind } from "./warnings"

const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => daysAfter("2024-01-01", days))
const maybe = fc.option(anyDay, { nil: null })
const anyFacts: fc.Arbitrary<MouFacts> = fc.record({
  form: fc.constantFrom(...keysOf(mouForms)),
  status: fc.constantFrom(...keysOf(mouStatuses)),
  statusOn: anyDay,
  startsOn: maybe,
  endsOn: maybe,
  dueOn: maybe,
  hasPks: fc.boolean(),
  hasVersion: fc.boolean(),
  hasSigned: fc.boolean(),
  activeOn: maybe,
})

const kinds = (facts: MouFacts, today: string) => listWarnings(facts, today).map(({ kind }) => kind)

const kept: MouFacts = {
  form: "PKS",
  status: "ACTIVE",
  statusOn: "2026-01-05",
  startsOn: "2026-01-01",
  endsOn: "2027-12-31",
  dueOn: null,
  hasPks: false,
  hasVersion: true,
  hasSigned: true,
  activeOn: "2026-11-01",
}

test("an agreement that is kept, written down and far from its end is not warned about", () => {
  expect(kinds(kept, "2026-11-22")).toEqual([])
})

test("the end is warned of six, three and one month ahead, each in its turn, and after it has passed", () => {
  const endsOn = "2027-08-31"
  const on = (day: string) => kinds({ ...kept, endsOn, activeOn: day }, day)
  expect(on("2027-02-27")).toEqual([])
  expect(on("2027-02-28")).toEqual(["ENDS_6"])
  expect(on("2027-05-31")).toEqual(["ENDS_3"])
  expect(on("2027-07-30")).toEqual(["ENDS_3"])
  expect(on("2027-07-31")).toEqual(["ENDS_1"])
  expect(on("2027-08-31")).toEqual(["ENDS_1"])
  expect(on("2027-09-01")).toEqual(["PAST_END"])
})

test("ninety days without anything done make it idle, counted from its beginning when nothing ever was", () => {
  expect(kinds(kept, "2027-01-29")).toEqual([])
  expect(listWarnings(kept, "2027-01-30")).toEqual([{ kind: "IDLE", since: "2027-01-30" }])
  expect(listWarnings({ ...kept, activeOn: null }, "2026-11-22")).toEqual([{ kind: "IDLE", since: "2026-04-01" }])
})

test("a Kesepakatan Bersama in force needs its PKS; a synergy agreement carries a work plan instead", () => {
  expect(kinds({ ...kept, form: "MOU" }, "2026-11-22")).toEqual(["NO_PKS"])
  expect(kinds({ ...kept, form: "MOU", hasPks: true }, "2026-11-22")).toEqual([])
  expect(kinds({ ...kept, form: "SYNERGY" }, "2026-11-22")).toEqual([])
})

test("a draft is missed from the team's review on, a signed paper once it is in force", () => {
  const bare = { ...kept, hasVersion: false, hasSigned: false }
  expect(kinds({ ...bare, status: "DRAFTING" }, "2026-11-22")).toEqual([])
  expect(kinds({ ...bare, status: "TEAM_REVIEW" }, "2026-11-22")).toEqual(["NO_DOCUMENT"])
  expect(kinds({ ...bare, status: "READY", hasVersion: true }, "2026-11-22")).toEqual([])
  expect(kinds({ ...bare, hasVersion: true }, "2026-11-22")).toEqual(["NO_DOCUMENT"])
})

test("what is over is left alone, and nobody is warned before the day or twice of one thing", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, today) => {
      const warnings = listWarnings(facts, today)
      if (facts.status === "ENDED" || facts.status === "STOPPED") expect(warnings).toEqual([])
      expect(new Set(warnings.map(({ kind }) => kind)).size).toBe(warnings.length)
      for (const { since } of warnings) expect(since <= today).toBe(true)
      const ofEnd = warnings.filter(({ kind }) => kind.startsWith("ENDS_") || kind === "PAST_END")
      expect(ofEnd.length).toBeLessThanOrEqual(1)
      const nears = facts.endsOn !== null && isInForce(facts.status) && monthsAfter(facts.endsOn, -6) <= today
      expect(ofEnd.length).toBe(nears ? 1 : 0)
    }),
  )
})

const ofEnds: readonly WarningKind[] = ["ENDS_6", "ENDS_3", "ENDS_1"]

test("a warning stays, with the day it began, until something changes or a nearer one takes its place", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, fc.integer({ min: 1, max: 400 }), (facts, today, days) => {
      const later = listWarnings(facts, daysAfter(today, days))
      for (const warning of listWarnings(facts, today))
        if (!ofEnds.includes(warning.kind)) expect(later).toContainEqual(warning)
    }),
  )
})

test("something done on a day takes the call of idleness away for ninety days, and brings no other", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, fc.integer({ min: 0, max: 89 }), (facts, activeOn, days) => {
      const today = daysAfter(activeOn, days)
      const [before, after] = [kinds(facts, today), kinds({ ...facts, activeOn }, today)]
      expect(after).not.toContain("IDLE")
      expect(after).toEqual(before.filter((kind) => kind !== "IDLE"))
      expect(daysBetween(activeOn, today)).toBe(days)
    }),
  )
})
