import { compareSnapshots } from "@/lib/movement/rules/compare"
import type { Movement, Snapshot } from "@/lib/movement/schema/words"
import { computeReadiness } from "@/lib/readiness/rules/readiness"
import { snapshotOf } from "@/lib/readiness/rules/snapshot"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import type { Rubric } from "@/lib/rubric/schema/rubric"

/** A product's facts as they are now, the rubric its last snapshot is by (null: not known any more), and the one that counts. */
type Change = { product: ProductFacts; old: Rubric | null; rubric: Rubric; today: string }

/** What moved, and whether nothing but another rubric moved it. */
export type Told = Movement & { byRubric: boolean }

/**
 * What moved from one snapshot to the next. Where the rubric is another than before, what the facts changed is told by the
 * old one, and what is left is the rubric's doing alone: nobody's product moved by it.
 */
export function tellApart(before: Snapshot, after: Snapshot, { product, old, rubric, today }: Change): Told[] {
  const compare = (from: Snapshot, to: Snapshot, by: Rubric) =>
    compareSnapshots(from, to, (code) => dimensionIn(by, code))
  const mark = (moved: readonly Movement[], byRubric: boolean) => moved.map((movement) => ({ ...movement, byRubric }))
  if (old === rubric) return mark(compare(before, after, rubric), false)
  if (old === null) return mark(compare(before, after, rubric), true)
  const between = snapshotOf(computeReadiness({ product, rubric: old, today, counting: "verified" }))
  return [...mark(compare(before, between, old), false), ...mark(compare(between, after, rubric), true)]
}

/** A criterion's dimension in a rubric, or null when it has none such. */
export function dimensionIn({ criteria }: Rubric, criterion: string): string | null {
  return criteria.find(({ code }) => code === criterion)?.dimension ?? null
}
