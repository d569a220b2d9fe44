import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import type { Intervention } from "@/lib/movement/schema/credit"
import { causes } from "@/lib/movement/schema/words"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { creditRule, dimensionsOfPermit, type Moved, shareCredit } from "./credit"

const day = "2026-11-22"
const nothing = { trainingId: null, obligationId: null, permitId: null, reportId: null, mouId: null, partnerId: null }

function about(over: Partial<Intervention>): Intervention {
  return { source: "TRAINING", ...nothing, programmeId: null, on: day, dimensions: ["mutu"], part: 1, ...over }
}

const moved: Moved = { day, dimensions: ["mutu"], cause: "ANSWER", causeId: null, grade: "seen" }

const dimension = fc.constantFrom(...keysOf(topics))
const anyIntervention = fc
  .record({
    source: fc.constantFrom("TRAINING", "OBLIGATION", "PERMIT", "TEST"),
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    age: fc.integer({ min: -30, max: 400 }),
    dimensions: fc.array(dimension, { maxLength: 3 }),
    part: fc.constantFrom(1, 1 / 2, 1 / 3),
  })
  .map(({ source, id, age, dimensions, part }) => {
    const own = { trainingId: id, obligationId: null, permitId: null, reportId: null }
    if (source === "PERMIT") return about({ source, permitId: id, on: daysAfter(day, -age), dimensions, part })
    if (source === "TEST") return about({ source, reportId: id, on: daysAfter(day, -age), dimensions, part })
    return about({ source, ...own, on: daysAfter(day, -age), dimensions, part })
  })
const someInterventions = fc.uniqueArray(anyIntervention, {
  maxLength: 8,
  selector: ({ source, trainingId, permitId, reportId }) => [source, trainingId, permitId, reportId].join(),
})
const anyMoved: fc.Arbitrary<Moved> = fc.record({
  day: fc.constant(day),
  dimensions: fc.array(dimension, { maxLength: 3 }),
  cause: fc.constantFrom(...keysOf(causes)),
  causeId: fc.constantFrom(null, "a", "b", "c"),
  grade: fc.constantFrom(...keysOf(evidenceGrades)),
})

function sumOf(shares: readonly { share: number }[]): number {
  return shares.reduce((all, { share }) => all + share, 0)
}

test("the shares of a movement add up to exactly one, and none is empty", () => {
  fc.assert(
    fc.property(anyMoved, someInterventions, (movement, interventions) => {
      const shares = shareCredit(movement, interventions)
      expect(sumOf(shares)).toBe(1)
      expect(sumOf([...shares].reverse())).toBe(1)
      expect(shares.every(({ share }) => share > 0)).toBe(true)
    }),
  )
})

test("the order in which interventions are told does not matter", () => {
  fc.assert(
    fc.property(anyMoved, someInterventions, (movement, interventions) => {
      expect(shareCredit(movement, [...interventions].reverse())).toEqual(shareCredit(movement, interventions))
    }),
  )
})

test("without one of them, the others still make one: nothing is won twice", () => {
  fc.assert(
    fc.property(anyMoved, someInterventions, fc.nat(), (movement, interventions, at) => {
      const without = interventions.filter((_, index) => index !== at % Math.max(1, interventions.length))
      expect(sumOf(shareCredit(movement, without))).toBe(1)
    }),
  )
})

test("nothing outside the window, of another dimension, by the clock, by a rubric or by the owner's word alone is credited", () => {
  fc.assert(
    fc.property(anyMoved, someInterventions, (movement, interventions) => {
      for (const { intervention } of shareCredit(movement, interventions)) {
        if (!intervention) continue
        expect(intervention.on <= day && intervention.on >= daysAfter(day, -creditRule.windowDays)).toBe(true)
        expect(intervention.dimensions.some((one) => movement.dimensions.includes(one))).toBe(true)
        expect(["EXPIRY", "RUBRIC"]).not.toContain(movement.cause)
        expect(movement.grade).not.toBe("stated")
      }
    }),
  )
})

test("the last day of the window counts, the day after does not", () => {
  const training = (days: number) => [about({ trainingId: "a", on: daysAfter(day, -days) })]
  expect(shareCredit(moved, training(180))[0]?.source).toBe("TRAINING")
  expect(shareCredit(moved, training(181))).toEqual([{ source: "NONE", intervention: null, share: 1 }])
})

test("what caused a movement itself weighs three times as much as what is only near", () => {
  const [report, training] = [about({ source: "TEST", reportId: "a" }), about({ trainingId: "b" })]
  const shares = shareCredit({ ...moved, cause: "TEST", causeId: "a" }, [report, training])
  expect(shares.map(({ source, share }) => [source, share])).toEqual([
    ["TEST", 0.75],
    ["TRAINING", 0.25],
  ])
})

test("a facilitated permit is credited only with what it caused itself", () => {
  const permit = about({ source: "PERMIT", permitId: "a", dimensions: dimensionsOfPermit("HACCP") })
  expect(shareCredit(moved, [permit])[0]?.source).toBe("NONE")
  expect(shareCredit({ ...moved, cause: "PERMIT", causeId: "a" }, [permit])[0]?.source).toBe("PERMIT")
})

test("a training that two partners gave is one training", () => {
  const given = ["x", "y"].map((partnerId) => about({ trainingId: "a", partnerId, part: 1 / 2 }))
  const shares = shareCredit(moved, [...given, about({ trainingId: "b" })])
  expect(shares.map(({ share }) => share)).toEqual([0.25, 0.25, 0.5])
})
