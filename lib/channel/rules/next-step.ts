import { listShortfalls } from "@/lib/readiness/rules/readiness"
import { type Level, levelRank, type Profile } from "@/lib/readiness/schema/words"
import { type Criterion, mostOf } from "@/lib/rubric/schema/rubric"
import type { Topic } from "@/lib/training/schema/words"
import { type Gain, gainOf, type Met, meetCriterion, type Standing } from "./standing"
import { type Place, wordsOf } from "./words"

/** The first thing to do for a product: what is not so yet, what to do, for which level, and what it would change. */
export type NextStep = {
  /** The level it leads to. */
  level: Level
  /** What is missing, as a sentence: "Halal belum ada". */
  words: string
  /** What to do about it: "Urus sertifikat halal". */
  verb: string
  /** Where it is recorded: the last part of the product's address, or `usaha` for the enterprise itself. */
  place: Place
  criterion: string | null
  dimension: Topic | null
  gain: Gain | null
  /** How many things that level still asks for, this one among them. */
  left: number
}

type Candidate = { criterion: Criterion; min: number; met: Met }

/** The first step of a product towards its next level; null when there is nothing above. Deterministic: gates first, then what brings most. */
export function nextStepOf(standing: Standing): NextStep | null {
  const { level } = standing.verified
  if (level === "RECORDED") return stepToValidation(standing)
  if (level === "VALIDATED") return pick(standing, "LICENSED", listGates(standing, "LICENSED"))
  if (level === "EXPORTER") return null
  const goals = (["RETAIL_READY", "EXPORT_READY"] as const)
    .filter((goal) => levelRank(goal) > levelRank(level))
    .map((goal) => ({ goal, wanted: listWanted(standing, goal) }))
  const nearest = goals.sort((a, b) => a.wanted.length - b.wanted.length || levelRank(a.goal) - levelRank(b.goal))[0]
  return nearest ? pick(standing, nearest.goal, nearest.wanted) : null
}

function stepToValidation({ ask }: Standing): NextStep {
  const { missing } = ask.product.enterprise
  const isIncomplete = missing.length > 0
  return {
    level: "VALIDATED",
    words: isIncomplete ? "Data usaha belum lengkap" : "Usaha belum disahkan dinas",
    verb: isIncomplete ? "Lengkapi data usaha" : "Ajukan usaha untuk disahkan",
    place: "usaha",
    criterion: null,
    dimension: null,
    gain: null,
    left: Math.max(1, missing.length),
  }
}

function listGates(standing: Standing, goal: "LICENSED" | "RETAIL_READY" | "EXPORT_READY"): Candidate[] {
  return standing.verified.gates
    .filter((gate) => gate.level === goal && !gate.isPassed)
    .flatMap(({ criterion, min }) => candidateOf(standing, criterion, min))
}

/** The gates of a level that fail, and when all hold what its scores still lack. */
function listWanted(standing: Standing, goal: "RETAIL_READY" | "EXPORT_READY"): Candidate[] {
  const gates = listGates(standing, goal)
  if (gates.length > 0) return gates
  const { rubric } = standing.ask
  const short = listShortfalls(rubric, standing.verified, goal).map(({ of }) => of)
  return standing.verified.states
    .filter(({ criterion, value }) => value < mostOf(criterion))
    .filter(({ criterion }) => short.includes(null) || short.includes(criterion.dimension))
    .flatMap(({ criterion }) => candidateOf(standing, criterion.code, mostOf(criterion)))
}

function candidateOf(standing: Standing, code: string, min: number): Candidate[] {
  const met = meetCriterion(standing, code, min)
  const criterion = standing.ask.rubric.criteria.find((one) => one.code === code)
  return met && criterion && met.state !== "MET" ? [{ criterion, min, met }] : []
}

const profiles: Partial<Record<Level, Profile>> = { RETAIL_READY: "retail", EXPORT_READY: "export" }

/** What brings most; what the owner has said already comes first, because somebody only has to look. */
function pick(standing: Standing, level: Level, wanted: readonly Candidate[]): NextStep | null {
  const profile = profiles[level] ?? "general"
  const weighed = wanted.map((one) => ({
    ...one,
    gain: gainOf(standing, profile, { code: one.criterion.code, min: one.min }),
  }))
  const first = weighed.sort(
    (a, b) => b.gain.points - a.gain.points || a.criterion.code.localeCompare(b.criterion.code),
  )[0]
  if (!first) return null
  const { criterion, met, gain } = first
  const { noun, verb, place } = wordsOf(criterion)
  return {
    level,
    words: capital(met.words),
    verb: met.state === "STATED" ? `Minta pendamping memeriksa ${noun}` : verb,
    place,
    criterion: criterion.code,
    dimension: criterion.dimension,
    gain,
    left: wanted.length,
  }
}

/** A sentence begins with a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
