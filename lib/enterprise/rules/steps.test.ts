import fc from "fast-check"
import { expect, test } from "vitest"
import { canBecome } from "@/lib/enterprise/rules/flow"
import { countDone, judgeGroups, judgeStep, type Standing, sayOutcome } from "@/lib/enterprise/rules/steps"
import { isStatus, statuses } from "@/lib/enterprise/schema/enterprise"
import { isStep, steps } from "@/lib/enterprise/schema/steps"

const anyStep = fc.constantFrom(...Object.keys(steps).filter(isStep))
const anyStanding: fc.Arbitrary<Standing> = fc.record({
  status: fc.constantFrom(...Object.keys(statuses).filter(isStatus)),
  proposal: fc.constantFrom("APPROVED" as const, "CLOSED" as const, "MOVED" as const, null),
  isOwn: fc.boolean(),
  visit: fc.constantFrom("none" as const, "old" as const, "fresh" as const),
})

test("no step leads where the flow does not", () => {
  fc.assert(
    fc.property(anyStep, anyStanding, (step, standing) => {
      const judged = judgeStep(step, standing)
      return "obstacle" in judged || canBecome(standing.status, judged.to)
    }),
  )
})

test("no step touches what was merged, and none decides on one's own proposal", () => {
  fc.assert(
    fc.property(anyStep, anyStanding, (step, standing) => {
      expect(judgeStep(step, { ...standing, status: "MERGED" })).toHaveProperty("obstacle")
      for (const each of ["approve", "close", "move"] as const) {
        expect(judgeStep(each, { ...standing, status: "CHECKED", isOwn: true })).toHaveProperty("obstacle")
      }
    }),
  )
})

test("only a checked enterprise with a proposal is decided on, and it becomes what is proposed", () => {
  fc.assert(
    fc.property(anyStanding, (standing) => {
      const judged = judgeStep("approve", standing)
      if ("to" in judged) expect([standing.status, standing.proposal]).toEqual(["CHECKED", judged.to])
    }),
  )
})

test("everyone is counted exactly once", () => {
  const groups = fc.array(fc.record({ standing: anyStanding, count: fc.integer({ min: 1, max: 9999 }) }))
  fc.assert(
    fc.property(anyStep, groups, (step, all) => {
      const { done, left } = judgeGroups(step, all).outcome
      expect(countDone({ done }) + countDone({ done: left })).toBe(all.reduce((sum, { count }) => sum + count, 0))
    }),
  )
})

test("an outcome says how many, and why the others were left out", () => {
  const outcome = { done: { disahkan: 4812 }, left: { "Anda usulkan sendiri": 11, "belum diperiksa": 20 } }
  expect(sayOutcome(outcome)).toBe("4.812 disahkan; 31 dilewati: 20 belum diperiksa, 11 Anda usulkan sendiri.")
  expect(sayOutcome({ done: {}, left: { "belum diperiksa": 2 } })).toBe(
    "Tidak ada yang berubah; 2 dilewati: 2 belum diperiksa.",
  )
})
