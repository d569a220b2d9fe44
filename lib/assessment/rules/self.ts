import { askPlainly } from "@/lib/assessment/rules/plain-words"
import { holdsOn, isAsked, listFactsOf, type Question } from "@/lib/readiness/rules/facts"
import type { CriterionState } from "@/lib/readiness/rules/readiness"
import { type Criterion, mostOf } from "@/lib/rubric/schema/rubric"

/** The answers of an assessment by the criterion's code. */
export type Answers = Readonly<Record<string, number>>

/** Whether the owner wants to export at all; who does not is asked nothing more about it. */
const wish = "EK1"

/** What an owner is asked about a product, in the rubric's order: what applies to it and is not known at its best already. */
export function listQuestions(question: Omit<Question, "counting">, answers: Answers): Criterion[] {
  const asked = question.rubric.criteria.filter(
    (criterion) => isAsked(criterion, question.product) && !isSettled(criterion, question),
  )
  const isHome = answers[wish] === 0
  return asked.filter(({ code, dimension }) => code === wish || dimension !== "ekspor" || !isHome)
}

/** Whether something other than an answer says that a criterion is met as well as it can be. */
function isSettled(criterion: Criterion, question: Omit<Question, "counting">): boolean {
  return listFactsOf(criterion, { ...question, counting: "stated" }).some(
    (fact) => fact.source.kind !== "ANSWER" && fact.value >= mostOf(criterion) - 1e-9 && holdsOn(fact, question.today),
  )
}

/** Whether a value is one of a question's choices. */
export function isChoice(criterion: Criterion, value: number): boolean {
  return askPlainly(criterion).choices.some((choice) => choice.value === value)
}

/** One criterion as the owner sees it and as somebody else has seen it. */
export type View = { criterion: Criterion; own: number; seen: number }

/** How the owner's view compares with what is verified: what is strong, what to do next, and where the two differ. */
export type Comparison = { strong: View[]; next: View[]; higher: View[]; lower: View[] }

type Counted = { stated: readonly CriterionState[]; verified: readonly CriterionState[] }

/** Compare both ways of counting, and the owner's last answers with what is verified; what is next begins with what a level asks for, and what weighs most. */
export function compareViews({ stated, verified }: Counted, answers: Answers): Comparison {
  const seen = new Map(verified.map(({ criterion, value }) => [criterion.code, value]))
  const views = stated.map(({ criterion, value }) => ({ criterion, own: value, seen: seen.get(criterion.code) ?? 0 }))
  const answered = new Set(stated.filter(({ fact }) => fact !== null).map(({ criterion }) => criterion.code))
  const isBest = ({ criterion, own }: View) => own >= mostOf(criterion) - 1e-9
  return {
    strong: views.filter(isBest),
    next: views.filter((view) => answered.has(view.criterion.code) && !isBest(view)).sort(byNeed),
    higher: views.filter(({ own, seen: other }) => own > other),
    lower: views.filter(({ criterion, seen: other }) => (answers[criterion.code] ?? other) < other),
  }
}

const needs = ["LICENSED", "RETAIL_READY", "EXPORT_READY"] as const

/** The lowest level that a view still keeps away, from 0; 3 when none. */
function needOf({ criterion, own }: View): number {
  const open = criterion.gates.filter(({ min }) => own < min).map(({ level }) => needs.indexOf(level))
  return Math.min(needs.length, ...open)
}

function byNeed(a: View, b: View): number {
  return needOf(a) - needOf(b) || b.criterion.weight - a.criterion.weight
}
