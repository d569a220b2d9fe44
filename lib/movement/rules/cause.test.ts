import fc from "fast-check"
import { expect, test } from "vitest"
import { computeReadiness } from "@/lib/readiness/rules/readiness"
import { snapshotOf } from "@/lib/readiness/rules/snapshot"
import { levelRank } from "@/lib/readiness/schema/words"
import { baseRubric } from "@/lib/rubric/rules/base"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import { anyProduct, today } from "@/tests/support/product-facts"
import { tellApart } from "./cause"

/** The base rubric with other weights, and some gates of it left out. */
const anyRubric: fc.Arbitrary<Rubric> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean()))
  .map((changes) => ({
    ...baseRubric,
    criteria: baseRubric.criteria.map((criterion, at) => {
      const [weight, isKept] = changes[at] ?? [criterion.weight, true]
      return { ...criterion, weight, gates: isKept ? criterion.gates : [] }
    }),
  }))

const look = (product: Parameters<typeof tellApart>[2]["product"], rubric: Rubric) =>
  snapshotOf(computeReadiness({ product, rubric, today, counting: "verified" }))

test("what moves while only the rubric changes is the rubric's doing, and while only facts change the product's", () => {
  fc.assert(
    fc.property(anyProduct, anyProduct, anyRubric, (one, other, rubric) => {
      const ask = { today, rubric }
      const byRubric = tellApart(look(one, baseRubric), look(one, rubric), { ...ask, product: one, old: baseRubric })
      expect(byRubric.every((movement) => movement.byRubric)).toBe(true)
      const byFacts = tellApart(look(one, rubric), look(other, rubric), { ...ask, product: other, old: rubric })
      expect(byFacts.some((movement) => movement.byRubric)).toBe(false)
    }),
  )
})

test("both parts together are the whole way from the level before to the level after", () => {
  fc.assert(
    fc.property(anyProduct, anyProduct, anyRubric, (one, other, rubric) => {
      const [before, after] = [
        computeReadiness({ product: one, rubric: baseRubric, today, counting: "verified" }),
        computeReadiness({ product: other, rubric, today, counting: "verified" }),
      ]
      const moved = tellApart(snapshotOf(before), snapshotOf(after), { product: other, old: baseRubric, rubric, today })
      const height = moved.reduce((sum, { kind, change }) => sum + (kind === "LEVEL" ? change : 0), 0)
      expect(height).toBe(levelRank(after.level) - levelRank(before.level))
    }),
  )
})

test("where the rubric before is not known any more, nobody earns anything by what moved", () => {
  fc.assert(
    fc.property(anyProduct, anyProduct, (one, other) => {
      const moved = tellApart(look(one, baseRubric), look(other, baseRubric), {
        product: other,
        old: null,
        rubric: baseRubric,
        today,
      })
      expect(moved.every(({ byRubric }) => byRubric)).toBe(true)
    }),
  )
})
