import { daysAfter, monthsAfter } from "@/lib/day"
import type { Fact } from "@/lib/readiness/schema/facts"
import { type GateLevel, isVerified, type Level, type Profile } from "@/lib/readiness/schema/words"
import { type Criterion, mostOf, type Rubric } from "@/lib/rubric/schema/rubric"
import type { Topic } from "@/lib/training/schema/words"
import { type Ask, holdsOn, isAsked, listAllFacts, type Question, restsOnWord } from "./facts"

/** How one criterion stands: the fact it rests on, or the last one that has run out. */
export type CriterionState = {
  criterion: Criterion
  value: number
  fact: Fact | null
  expired: Fact | null
}

/** A dimension's score, 0 to 100 with one decimal, over the weight of the criteria that apply; null when none does. */
export type Score = { score: number | null; weight: number; asked: number; known: number }

/** Something a level asks for that must be so, whatever the scores. */
export type Gate = { level: GateLevel; criterion: string; min: number; value: number; isPassed: boolean }

/** How ready a product is on a day, and everything that says why. */
export type Readiness = {
  states: CriterionState[]
  scores: Record<Topic, Score>
  index: Record<Profile, number>
  gates: Gate[]
  level: Level
  /** The first day (ISO) on which the clock alone changes something, or null. */
  changesOn: string | null
}

/** How ready a product is: nothing but the facts, the rubric and the day decide. */
export function computeReadiness(question: Question): Readiness {
  const { product, rubric, today } = question
  const asked = rubric.criteria.filter((criterion) => isAsked(criterion, product))
  const facts = listAllFacts(asked, question)
  const states = asked.map((criterion, at) => stateOf(criterion, facts[at] ?? [], today))
  const scores = scoresOf(rubric, states)
  const gates = gatesOf(states)
  const index = { general: 0, retail: 0, export: 0 }
  for (const profile of ["general", "retail", "export"] as const) index[profile] = indexOf(rubric, scores, profile)
  const level = levelOf(question, { scores, gates, index })
  return { states, scores, index, gates, level, changesOn: changeAfter(question, facts.flat()) }
}

/** How ready a product is by what others have seen, and how ready it would be if its owner's word counted. */
export type BothWays = { verified: Readiness; stated: Readiness }

/** How ready a product is, counted both ways. */
export function computeBothWays(ask: Ask): BothWays {
  const verified = computeReadiness({ ...ask, counting: "verified" })
  return { verified, stated: restsOnWord(ask.product) ? computeReadiness({ ...ask, counting: "stated" }) : verified }
}

/** One decimal, halves up; what is stored is what is computed. */
function round(number: number): number {
  return Math.round(number * 10 + 1e-9) / 10
}

function stateOf(criterion: Criterion, facts: readonly Fact[], today: string): CriterionState {
  const fact = facts.find((one) => holdsOn(one, today)) ?? null
  let expired: Fact | null = null
  for (const one of facts)
    if (one.until !== null && one.until < today && one.until > (expired?.until ?? "")) expired = one
  return { criterion, value: Math.min(fact?.value ?? 0, mostOf(criterion)), fact, expired }
}

function scoresOf(rubric: Rubric, states: readonly CriterionState[]): Record<Topic, Score> {
  const none = (): Score => ({ score: null, weight: 0, asked: 0, known: 0 })
  const scores: Record<Topic, Score> = {
    mutu: none(),
    volume: none(),
    kemasan: none(),
    pemasaran: none(),
    legalitas: none(),
    keuangan: none(),
    ekspor: none(),
  }
  for (const { code } of rubric.dimensions) {
    const ours = states.filter(({ criterion }) => criterion.dimension === code)
    const weight = sum(ours.map(({ criterion }) => criterion.weight))
    const points = sum(ours.map(({ criterion, value }) => (criterion.weight * value) / mostOf(criterion)))
    const known = ours.filter(({ fact }) => fact !== null).length
    scores[code] = { score: weight > 0 ? round((points / weight) * 100) : null, weight, asked: ours.length, known }
  }
  return scores
}

/** The dimensions weighed for a profile; one without criteria for the product leaves the denominator. */
function indexOf(rubric: Rubric, scores: Record<Topic, Score>, profile: Profile): number {
  const counted = rubric.dimensions.filter(({ code }) => scores[code].score !== null)
  const weight = sum(counted.map(({ weights }) => weights[profile]))
  const points = sum(counted.map(({ code, weights }) => weights[profile] * (scores[code].score ?? 0)))
  return weight > 0 ? round(points / weight) : 0
}

function gatesOf(states: readonly CriterionState[]): Gate[] {
  return states.flatMap(({ criterion, value }) =>
    criterion.gates.map(({ level, min }) => ({
      level,
      criterion: criterion.code,
      min,
      value,
      isPassed: value >= min - 1e-9,
    })),
  )
}

/** The highest level whose conditions all hold; a gate that fails is never made up for, and export does not ask for retail. */
function levelOf({ product, rubric, today }: Question, found: Pick<Readiness, "scores" | "gates" | "index">): Level {
  const { missing, validUntil } = product.enterprise
  if (missing.length > 0 || validUntil === null || validUntil < today) return "RECORDED"
  if (!passes(found.gates, "LICENSED")) return "VALIDATED"
  if (hasExported(product.exports, rubric, today)) return "EXPORTER"
  for (const level of ["EXPORT_READY", "RETAIL_READY"] as const) {
    if (passes(found.gates, level) && listShortfalls(rubric, found, level).length === 0) return level
  }
  return "LICENSED"
}

function passes(gates: readonly Gate[], level: GateLevel): boolean {
  return gates.every((gate) => gate.level !== level || gate.isPassed)
}

/** What the index and the dimensions still lack for a level; `of` is a dimension, or null for the index itself. */
export function listShortfalls(
  rubric: Rubric,
  { scores, index }: Pick<Readiness, "scores" | "index">,
  level: "RETAIL_READY" | "EXPORT_READY",
): { of: Topic | null; has: number; min: number }[] {
  const { profile, min, dimensions } = rubric.levels[level]
  const whole = index[profile] < min ? [{ of: null, has: index[profile], min }] : []
  const parts = rubric.dimensions.flatMap(({ code }) => {
    const [has, wanted] = [scores[code].score, dimensions[code]]
    return has !== null && wanted !== undefined && has < wanted ? [{ of: code, has, min: wanted }] : []
  })
  return [...whole, ...parts]
}

type Shipment = { on: string; grade: Fact["grade"] }

function hasExported(shipments: readonly Shipment[], rubric: Rubric, today: string): boolean {
  return shipments.some(
    ({ on, grade }) => isVerified(grade) && on <= today && monthsAfter(on, rubric.exportMonths) >= today,
  )
}

/** The first day after today on which a fact, the approval or a shipment begins or stops to count. */
function changeAfter({ product, rubric, today }: Question, facts: readonly Fact[]): string | null {
  const shipped = product.exports.map(({ on }) => monthsAfter(on, rubric.exportMonths))
  const ends = [...facts.map(({ until }) => until), product.enterprise.validUntil, ...shipped]
  const begins = [...facts.map(({ on }) => on), ...product.exports.map(({ on }) => on)]
  const end = earliest(ends.filter((until) => until !== null && until >= today))
  return earliest([end && daysAfter(end, 1), ...begins.filter((on) => on > today)])
}

function earliest(days: readonly (string | null)[]): string | null {
  let first: string | null = null
  for (const day of days) if (day !== null && (first === null || day < first)) first = day
  return first
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
