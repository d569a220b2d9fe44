import { monthsAfter } from "@/lib/day"
import type { Fact, ProductFacts } from "@/lib/readiness/schema/facts"
import { evidenceRank, isVerified } from "@/lib/readiness/schema/words"
import type { Criterion, Rubric } from "@/lib/rubric/schema/rubric"
import { exporting } from "./derive/export"
import type { Derive, Known } from "./derive/known"
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
export function listFactsOf(criterion: Criterion, question: Question): Fact[] {
  return listAllFacts([criterion], question)[0] ?? []
}

/** The same for many criteria, one list each. */
export function listAllFacts(criteria: readonly Criterion[], { product, rubric, today, counting }: Question): Fact[][] {
  const counted = counting === "verified" ? verifiedOnly(product) : product
  return criteria.map((criterion) => {
    const known = derived[criterion.code]?.(counted, today, rubric) ?? []
    const facts = [
      ...known.map((fact) => ({ criterion: criterion.code, ...fact })),
      ...lastAnswers(criterion, counted, today).filter(({ on }) => on > lastTest(known, today)),
    ]
    return facts.filter(({ grade }) => counting === "stated" || isVerified(grade)).sort(compareFacts)
  })
}

/** The day of the last laboratory test: what was answered before it no longer counts. */
function lastTest(known: readonly Known[], today: string): string {
  const days = known.flatMap(({ source, on }) => (source.kind === "TEST" && on <= today ? on : []))
  return days.sort().at(-1) ?? ""
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
function lastAnswers({ code, months }: Criterion, { answers }: ProductFacts, today: string): Fact[] {
  const ours = answers.filter(({ criterion, on }) => criterion === code && on <= today)
  return [true, false].flatMap((side) => {
    const last = ours
      .filter(({ isVerified: byOthers }) => byOthers === side)
      .sort((a, b) => compareTexts(b.on, a.on) || compareTexts(b.id, a.id))[0]
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
    compareTexts(long(b), long(a)) ||
    compareTexts(a.source.id, b.source.id) ||
    compareTexts(a.on, b.on)
  )
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether something holds on a day (ISO), its last day included. */
export function holdsOn({ on, until }: Pick<Fact, "on" | "until">, today: string): boolean {
  return on <= today && (until === null || until >= today)
}
