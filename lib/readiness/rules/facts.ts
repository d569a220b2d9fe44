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
  const answers = lastAnswers(counted, today)
  return criteria.map((criterion) => {
    const known = derived[criterion.code]?.(counted, today, rubric) ?? []
    const said = answers.get(criterion.code) ?? []
    if (known.length + said.length === 0) return []
    const tested = lastTest(known, today)
    const facts = [
      ...known.map((fact) => ({ criterion: criterion.code, ...fact })),
      ...said.filter(({ on }) => on > tested).map((answer) => fromAnswer(criterion, answer)),
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

/** The same, whoever's word counts. */
export type Ask = Omit<Question, "counting">

/** Whether something that the owner recorded of a product waits for staff to look at it. */
export function isUnseen({ grade, unseen, packaging, label, outputs, channels }: ProductFacts): boolean {
  const rows = [{ grade }, ...packaging, ...(label ? [label] : []), ...outputs, ...channels]
  return unseen.length > 0 || rows.some((row) => !isVerified(row.grade))
}

/** Whether anything is known of a product by its owner's word alone; where nothing is, both ways of counting agree. */
export function restsOnWord(product: ProductFacts): boolean {
  const { enterprise, permits, tests, exports, answers } = product
  const rows = [{ grade: enterprise.nibGrade }, ...permits, ...tests, ...exports, ...answers]
  return (
    isUnseen(product) ||
    rows.some((row) => !isVerified(row.grade)) ||
    answers.some(({ isVerified: byOthers }) => !byOthers)
  )
}

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

type Answer = ProductFacts["answers"][number]

/** The latest answer of each side until today, by criterion: a later one takes the place of an earlier. */
function lastAnswers({ answers }: ProductFacts, today: string): Map<string, Answer[]> {
  const last = new Map<string, Answer[]>()
  for (const answer of answers) {
    if (answer.on > today) continue
    const ours = last.get(answer.criterion) ?? []
    const at = ours.findIndex(({ isVerified: byOthers }) => byOthers === answer.isVerified)
    const before = ours[at]
    if (!before) last.set(answer.criterion, [...ours, answer])
    else if (isLater(answer, before)) ours[at] = answer
  }
  return last
}

function isLater(a: Answer, b: Answer): boolean {
  return (compareTexts(a.on, b.on) || compareTexts(a.id, b.id)) > 0
}

function fromAnswer({ months }: Criterion, { id, criterion, value, grade, on }: Answer): Fact {
  return { criterion, value, grade, on, until: months ? monthsAfter(on, months) : null, source: { kind: "ANSWER", id } }
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
