import { formatDay, formatPercent } from "@/lib/format"
import type { Ask } from "@/lib/readiness/rules/facts"
import { type BothWays, type CriterionState, computeBothWays, computeReadiness } from "@/lib/readiness/rules/readiness"
import type { Fact } from "@/lib/readiness/schema/facts"
import type { Level, Profile } from "@/lib/readiness/schema/words"
import type { Criterion } from "@/lib/rubric/schema/rubric"
import { wordsOf } from "./words"

/** How a product stands by what others have seen, and by what its owner says. */
export type Standing = BothWays & { ask: Ask }

/** How a product stands on a day. */
export function standingOf(ask: Ask): Standing {
  return { ask, ...computeBothWays(ask) }
}

/** Whether something asked for is so; `STATED` is what only the owner says, `SHORT` what is there but not enough. */
export type MeetState = "MET" | "STATED" | "EXPIRED" | "SHORT" | "MISSING"

/** How a product meets one thing: in words that go into a sentence, and the recorded fact that decides. */
export type Met = { state: MeetState; words: string; source: Fact["source"] | null }

/** How a product meets a criterion of which at least `min` is asked, or null when the rubric does not ask it of the product. */
export function meetCriterion({ verified, stated }: Standing, code: string, min: number): Met | null {
  const state = verified.states.find(({ criterion }) => criterion.code === code)
  if (!state) return null
  const { noun } = wordsOf(state.criterion)
  if (reaches(state.value, min)) return { state: "MET", words: `${noun} ada`, source: state.fact?.source ?? null }
  const said = stated.states.find(({ criterion }) => criterion.code === code)
  if (said && reaches(said.value, min)) {
    return {
      state: "STATED",
      words: `${noun} baru menurut pemilik, belum diperiksa`,
      source: said.fact?.source ?? null,
    }
  }
  return lacking(state, noun, min)
}

function reaches(value: number, min: number): boolean {
  return value >= min - 1e-9
}

function lacking({ criterion, value, fact, expired }: CriterionState, noun: string, min: number): Met {
  if (!fact && expired?.until) {
    const words = `masa berlaku ${noun} habis pada ${formatDay(expired.until)}`
    return { state: "EXPIRED", words, source: expired.source }
  }
  if (!fact || value === 0) return { state: "MISSING", words: `${noun} belum ada`, source: fact?.source ?? null }
  const words = `${noun} baru ${sayValue(criterion, value)}, diminta ${sayValue(criterion, min)}`
  return { state: "SHORT", words, source: fact.source }
}

/** A criterion's value as its own rubric calls it. */
export function sayValue({ kind, grades = [] }: Criterion, value: number): string {
  if (kind === "share") return formatPercent(value)
  const grade = grades.find((one) => one.value === value)
  return grade ? `“${grade.id}”` : String(value)
}

/** What a step would change: points of an index, and the level if it becomes another. */
export type Gain = { profile: Profile; points: number; level: Level | null }

/** What would change if a criterion were met, by the very function that computes readiness. */
export function gainOf({ ask, verified }: Standing, profile: Profile, wish: { code: string; min: number }): Gain {
  const { product, today } = ask
  const met = { id: "", grade: "document", criterion: wish.code, value: wish.min, on: today, isVerified: true } as const
  // A test of today would outdo the answer that stands for a better one.
  const tests = product.tests.filter(({ on }) => on < today)
  const answers = [...product.answers.filter((one) => !isOf(one, wish.code)), met]
  const then = computeReadiness({ ...ask, product: { ...product, tests, answers }, counting: "verified" })
  const points = Math.round((then.index[profile] - verified.index[profile]) * 10) / 10
  return { profile, points: Math.max(0, points), level: then.level === verified.level ? null : then.level }
}

function isOf({ criterion, isVerified }: { criterion: string; isVerified: boolean }, code: string): boolean {
  return isVerified && criterion === code
}
