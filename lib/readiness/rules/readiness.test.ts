import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { daysAfter, monthsAfter } from "@/lib/day"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { type Level, levelRank } from "@/lib/readiness/schema/words"
import { baseRubric } from "@/lib/rubric/rules/base"
import { mostOf } from "@/lib/rubric/schema/rubric"
import { anyProduct, today } from "@/tests/support/product-facts"
import { isAsked, listFactsOf, restsOnWord } from "./facts"
import { computeBothWays, computeReadiness, type Readiness } from "./readiness"

const sides = ["stated", "verified"] as const
const profiles = ["general", "retail", "export"] as const
const anySide = fc.constantFrom(...sides)

function look(product: ProductFacts, day = today, counting: (typeof sides)[number] = "verified"): Readiness {
  return computeReadiness({ product, rubric: baseRubric, today: day, counting })
}

/** Everything that can be seen of a readiness, without when it is looked at. */
function seen({ level, scores, gates, index }: Readiness) {
  return { level, scores, gates, index }
}

/** Whether one level is at least another, where neither retail nor export stands above the other. */
function isAtLeast(higher: Level, lower: Level): boolean {
  return levelRank(higher) >= levelRank(lower) || (higher === "RETAIL_READY" && lower === "EXPORT_READY")
}

describe("readiness", () => {
  test("never falls when an answer says more", () => {
    fc.assert(
      fc.property(anyProduct, anySide, fc.nat(), (product, counting, which) => {
        const at = product.answers.length > 0 ? which % product.answers.length : -1
        const most = new Map(baseRubric.criteria.map((one) => [one.code, mostOf(one)]))
        const raise = (one: ProductFacts["answers"][number]) => ({
          ...one,
          value: most.get(one.criterion) ?? one.value,
        })
        const better = { ...product, answers: product.answers.map((one, index) => (index === at ? raise(one) : one)) }
        const [before, after] = [look(product, today, counting), look(better, today, counting)]
        for (const { code } of baseRubric.dimensions)
          expect(after.scores[code].score ?? 0).toBeGreaterThanOrEqual(before.scores[code].score ?? 0)
        for (const profile of profiles) expect(after.index[profile]).toBeGreaterThanOrEqual(before.index[profile])
        for (const [index, { isPassed }] of after.gates.entries())
          expect(isPassed || !before.gates[index]?.isPassed).toBe(true)
        expect(isAtLeast(after.level, before.level)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test("is the same in whatever order facts were recorded, and however often it is asked", () => {
    const shuffled = (rows: readonly unknown[]) => fc.shuffledSubarray([...rows], { minLength: rows.length })
    const both = anyProduct.chain((product) => {
      const { outputs, channels, permits, tests, exports, trainings, answers, packaging, exportDocuments } = product
      const lists = { outputs, channels, permits, tests, exports, trainings, answers, packaging, exportDocuments }
      const orders = Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, shuffled(rows)]))
      return fc.record(orders).map((other) => ({ product, other: { ...product, ...other } }))
    })
    fc.assert(
      fc.property(both, anySide, ({ product, other }, counting) => {
        expect(look(other, today, counting)).toEqual(look(product, today, counting))
        expect(look(structuredClone(product), today, counting)).toEqual(look(product, today, counting))
      }),
      { numRuns: 100 },
    )
  })

  test("a gate that failed is never made up for", () => {
    fc.assert(
      fc.property(anyProduct, anySide, (product, counting) => {
        // Everything is answered with the most there is, except for one gate.
        const gated = baseRubric.criteria.filter((one) => one.gates.length > 0 && isAsked(one, product))
        for (const spared of gated) {
          const full = answered(product, spared.code, counting)
          const { gates, level } = look(full, today, counting)
          const failed = gates.filter(({ isPassed }) => !isPassed).map((gate) => gate.level)
          if (failed.includes("LICENSED")) expect(levelRank(level)).toBeLessThan(levelRank("LICENSED"))
          if (level === "RETAIL_READY" || level === "EXPORT_READY") expect(failed).not.toContain(level)
        }
      }),
      { numRuns: 40 },
    )
  })

  test("what is not asked of a product leaves the denominator", () => {
    fc.assert(
      fc.property(anyProduct, (product) => {
        const asked = baseRubric.criteria.filter((one) => isAsked(one, product))
        const { scores, states } = look(product)
        expect(states.map(({ criterion }) => criterion.code)).toEqual(asked.map(({ code }) => code))
        for (const { code } of baseRubric.dimensions) {
          const ours = asked.filter(({ dimension }) => dimension === code)
          expect(scores[code].weight).toBe(ours.reduce((sum, { weight }) => sum + weight, 0))
        }
        const only = { ...baseRubric, criteria: asked }
        expect(seen(computeReadiness({ product, rubric: only, today, counting: "verified" }))).toEqual(
          seen(look(product)),
        )
      }),
    )
  })

  test("where nothing rests on the owner's word alone, both ways of counting agree, and else each is what it is", () => {
    const vouch = (product: ProductFacts): ProductFacts => {
      const rows = <T extends { grade: string }>(some: readonly T[]) =>
        some.map((row) => ({ ...row, grade: "seen" as const }))
      const { packaging, outputs, channels, permits, tests, exports, label } = product
      return {
        ...{ ...product, grade: "seen", unseen: [], label: label && { ...label, grade: "seen" } },
        ...{ packaging: rows(packaging), outputs: rows(outputs), channels: rows(channels), permits: rows(permits) },
        ...{ tests: rows(tests), exports: rows(exports), enterprise: { ...product.enterprise, nibGrade: "seen" } },
        answers: rows(product.answers).map((answer) => ({ ...answer, isVerified: true })),
      }
    }
    fc.assert(
      fc.property(anyProduct, fc.boolean(), (given, isVouched) => {
        const product = isVouched ? vouch(given) : given
        const both = { verified: look(product, today, "verified"), stated: look(product, today, "stated") }
        expect(computeBothWays({ product, rubric: baseRubric, today })).toEqual(both)
        expect(restsOnWord(vouch(given))).toBe(false)
      }),
    )
  })

  test("13 months later exactly that is gone whose last day has passed", () => {
    const later = monthsAfter(today, 13)
    fc.assert(
      fc.property(anyProduct, anySide, (product, counting) => {
        const [before, after] = [look(product, today, counting), look(product, later, counting)]
        for (const [index, state] of before.states.entries()) {
          const { criterion, fact } = state
          // What is counted over the last months is counted anew every month.
          if (!fact || ["VO2", "VO4", "PM3"].includes(criterion.code)) continue
          const now = after.states[index]
          const stays = fact.until === null || fact.until >= later
          if (stays && criterion.code !== "MU4") expect(now?.value).toBeGreaterThanOrEqual(state.value)
          if (stays && now?.fact) continue
          const facts = listFactsOf(criterion, { product, rubric: baseRubric, today: later, counting })
          const holding = facts.filter(({ on, until }) => on <= later && (until === null || until >= later))
          expect(now?.fact ?? null).toEqual(holding[0] ?? null)
          if (holding.length === 0) expect(now?.expired?.until && now.expired.until < later).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  test("nothing changes before the day it says something will", () => {
    const days = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(anyProduct, anySide, days, (product, counting, ahead) => {
        const now = look(product, today, counting)
        const day = daysAfter(today, ahead)
        fc.pre(now.changesOn === null || day < now.changesOn)
        expect(seen(look(product, day, counting))).toEqual(seen(now))
      }),
      { numRuns: 1_000 },
    )
  })

  test("looks no further than one day at a time: each step of the clock is announced by the one before", () => {
    fc.assert(
      fc.property(anyProduct, (product) => {
        let now = look(product)
        for (let step = 0; step < 60 && now.changesOn; step += 1) {
          const [last, next] = [daysAfter(now.changesOn, -1), now.changesOn]
          if (last > today) expect(seen(look(product, last))).toEqual(seen(now))
          now = look(product, next)
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** The product with every criterion but one answered with the most there is, and with nothing recorded that speaks to that one. */
function answered(product: ProductFacts, spared: string, counting: (typeof sides)[number]): ProductFacts {
  const answers = baseRubric.criteria
    .filter(({ code }) => code !== spared)
    .map((criterion) => ({
      ...{ id: criterion.code, criterion: criterion.code, value: mostOf(criterion), on: today },
      ...{ grade: "document" as const, isVerified: counting === "verified" },
    }))
  const enterprise = { ...product.enterprise, missing: [], validUntil: "2027-01-01" }
  return { ...product, enterprise, answers, exports: [] }
}
