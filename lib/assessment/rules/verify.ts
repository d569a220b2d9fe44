import { holdsOn, isAsked, listFactsOf, type Question } from "@/lib/readiness/rules/facts"
import { computeReadiness } from "@/lib/readiness/rules/readiness"
import type { Fact } from "@/lib/readiness/schema/facts"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { type Criterion, mostOf } from "@/lib/rubric/schema/rubric"

/** A criterion of a product for whoever verifies it: what settles it without asking, and what the owner says. */
export type Verifiable = { criterion: Criterion; known: Fact | null; own: number | null; last: Fact | null }

type Ask = Omit<Question, "counting">

/** Every criterion that applies to a product, in the rubric's order; what others already prove is known and not asked again. */
export function listVerifiable(ask: Ask): Verifiable[] {
  const asked = ask.rubric.criteria.filter((criterion) => isAsked(criterion, ask.product))
  return asked.map((criterion) => {
    const facts = listFactsOf(criterion, { ...ask, counting: "verified" }).filter((fact) => holdsOn(fact, ask.today))
    const known = facts.find((fact) => settles(fact, criterion)) ?? null
    const last = facts.find(({ source }) => source.kind === "ANSWER") ?? null
    const own = ask.product.answers
      .filter((answer) => answer.criterion === criterion.code && !answer.isVerified)
      .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))[0]
    return { criterion, known, last, own: own?.value ?? null }
  })
}

/** What a laboratory found is never asked of anybody; anything else only while there is more to it. */
function settles({ source, value }: Fact, criterion: Criterion): boolean {
  return source.kind === "TEST" || (source.kind !== "ANSWER" && value >= mostOf(criterion) - 1e-9)
}

/** What a laboratory measures it tells by its report, with every value, and never by an answer. */
const reported = "MU4"

/** What a laboratory is asked: the quality of what lies before it; nobody else's answer is shown to it. */
export function listForLaboratory(questions: readonly Verifiable[]): Verifiable[] {
  return questions
    .filter(({ criterion }) => criterion.dimension === "mutu" && criterion.code !== reported)
    .map(({ criterion, known }) => ({ criterion, known, own: null, last: null }))
}

/**
 * The levels whose gates nobody may open for an enterprise they coach themselves: up to "Berizin" everything rests on permits
 * that anybody can look up, but for a shop's or a buyer's trust one person's word about their own work is not enough.
 */
const levelsOfOthers: readonly string[] = ["RETAIL_READY", "EXPORT_READY"]

/** One answer of an assessment that is not finished yet. */
export type Pending = { id: string; criterion: string; value: number; grade: EvidenceGrade; on: string }

/** The criteria whose gates, above the level one may verify for one's own coachee, would be passed by these answers. */
export function listOpenedGates(ask: Ask, answers: readonly Pending[]): string[] {
  const added = answers.map((answer) => ({ ...answer, isVerified: true }))
  const product = { ...ask.product, answers: [...ask.product.answers, ...added] }
  const { gates, states } = computeReadiness({ ...ask, product, counting: "verified" })
  const ours = new Set(answers.map(({ id }) => id))
  const rest = new Set(
    states.flatMap(({ criterion, fact }) => (fact && ours.has(fact.source.id) ? [criterion.code] : [])),
  )
  const opened = gates.filter(
    (gate) => levelsOfOthers.includes(gate.level) && gate.isPassed && rest.has(gate.criterion),
  )
  return [...new Set(opened.map(({ criterion }) => criterion))]
}

type Person = { userId: string | null; role: string; scope: { kelurahan: readonly string[] } }

/** Whether somebody coaches an enterprise: it was given to them, or they are the companion of its kelurahan. */
export function isCoach(
  { userId, role, scope }: Person,
  enterprise: { assigneeId: string | null; kelurahanCode: string | null },
): boolean {
  if (userId !== null && enterprise.assigneeId === userId) return true
  return role === "companion" && enterprise.kelurahanCode !== null && scope.kelurahan.includes(enterprise.kelurahanCode)
}

/** Whether a value can be an answer to a criterion. */
export function isAnswer(criterion: Criterion, value: number): boolean {
  if (criterion.kind === "share") return value >= 0 && value <= 1
  return Number.isInteger(value) && value >= 0 && value <= mostOf(criterion)
}
