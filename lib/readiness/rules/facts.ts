import { monthsAfter } from "@/lib/day"
import type { Fact, ProductFacts } from "@/lib/readiness/schema/facts"
import { evidenceRank, isVerified } from "@/lib/readiness/schema/words"
import type { Criterion, Rubric } from "@/lib/rubric/schema/rubric"
import { exporting } from "./derive/export"
import type { Derive } from "./derive/known"
import { legal } from "./derive/legal"
import { market } from "./derive/market"
import { packaging } from "./derive/packaging"
import { quality } from "./derive/quality"
import { volume } from "./derive/volume"

const derived: Record<string, Derive> = { ...quality, ...volume, ...packaging, ...market, ...legal, ...exporting }

/** Whose word counts: everything, or only what somebody beside the owner has seen. */
export type Counting = "stated" | "verified"

/** Whether a criterion is asked of a product at all. */
export function isAsked({ commodities, attributes = [] }: Criterion, product: ProductFacts): boolean {
  return commodities.includes(product.commodity) || attributes.some((attribute) => product[attribute])
}

/** Everything known that speaks to one criterion, past and future too; the order of what is recorded does not matter. */
export function listFactsOf(criterion: Criterion, { product, rubric, today, counting }: Question): Fact[] {
  const counted = counting === "verified" ? verifiedOnly(product) : product
  const known = derived[criterion.code]?.(counted, today, rubric) ?? []
  return [...known.map((fact) => ({ criterion: criterion.code, ...fact })), ...lastAnswers(criterion, counted)]
    .filter(({ grade }) => counting === "stated" || isVerified(grade))
    .sort(compareFacts)
}

/** What is asked: of which product, by which rubric, on which day (ISO), counting whose word. */
export type Question = { product: ProductFacts; rubric: Rubric; today: string; counting: Counting }

/** The product with only those rows that somebody beside the owner has seen. */
function verifiedOnly(product: ProductFacts): ProductFacts {
  const seen = <T extends Pick<Fact, "grade">>(rows: readonly T[]) => rows.filter(({ grade }) => isVerified(grade))
  return {
    ...product,
    packaging: seen(product.packaging),
    label: product.label && isVerified(product.label.grade) ? product.label : null,
    outputs: seen(product.outputs),
    channels: seen(product.channels),
    permits: seen(product.permits),
    tests: seen(product.tests),
    exports: seen(product.exports),
    answers: product.answers.filter(({ isVerified: byOthers, grade }) => byOthers && isVerified(grade)),
  }
}

/** The latest answer of each side: a later one takes the place of an earlier. */
function lastAnswers({ code, months }: Criterion, { answers }: ProductFacts): Fact[] {
  const ours = answers.filter(({ criterion }) => criterion === code)
  return [true, false].flatMap((side) => {
    const last = ours
      .filter(({ isVerified: byOthers }) => byOthers === side)
      .sort((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id))[0]
    if (!last) return []
    const { id, criterion, value, grade, on } = last
    return [
      { criterion, value, grade, on, until: months ? monthsAfter(on, months) : null, source: { kind: "ANSWER", id } },
    ]
  })
}

/** The strongest first: by value, how it is known, how long it holds, and at last by where it is from. */
function compareFacts(a: Fact, b: Fact): number {
  const long = (fact: Fact) => fact.until ?? "9999-12-31"
  return (
    b.value - a.value ||
    evidenceRank(b.grade) - evidenceRank(a.grade) ||
    long(b).localeCompare(long(a)) ||
    a.source.id.localeCompare(b.source.id)
  )
}

/** Whether something holds on a day (ISO), its last day included. */
export function holdsOn({ on, until }: Pick<Fact, "on" | "until">, today: string): boolean {
  return on <= today && (until === null || until >= today)
}
