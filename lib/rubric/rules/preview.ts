import type { Readiness } from "@/lib/readiness/rules/readiness"
import { type Level, levelRank, type Profile } from "@/lib/readiness/schema/words"
import type { Topic } from "@/lib/training/schema/words"

/** One product as it stands by the rubric that counts, and as it would by another. */
export type Pair = { id: string; name: string; now: Readiness; then: Readiness }

/** What another rubric would change: how many levels and dimensions go up and down, and the products with before and after. */
export type Preview = {
  looked: number
  levels: { up: number; down: number }
  dimensions: { code: Topic; up: number; down: number }[]
  /** The gates that some products fail by the other rubric and not by this, or the other way round. */
  gates: { level: Level; criterion: string; failed: number; freed: number }[]
  products: { id: string; name: string; before: Standing; after: Standing; dimensions: Topic[] }[]
}
type Standing = { level: Level } & Record<Profile, number>

/** Compare products by two rubrics; those whose level changes come first, the steepest before the others. */
export function comparePairs(pairs: readonly Pair[], codes: readonly Topic[]): Preview {
  const steps = pairs.map(({ now, then }) => levelRank(then.level) - levelRank(now.level))
  const moves = codes.map((code) => {
    const changes = pairs.map(({ now, then }) => (then.scores[code].score ?? 0) - (now.scores[code].score ?? 0))
    return { code, up: changes.filter((one) => one > 0).length, down: changes.filter((one) => one < 0).length }
  })
  const products = pairs.flatMap(({ id, name, now, then }) => {
    const dimensions = codes.filter((code) => now.scores[code].score !== then.scores[code].score)
    const [before, after] = [standingOf(now), standingOf(then)]
    const isSame = before.level === after.level && profiles.every((profile) => before[profile] === after[profile])
    return isSame && dimensions.length === 0 ? [] : [{ id, name, before, after, dimensions }]
  })
  return {
    looked: pairs.length,
    levels: { up: steps.filter((step) => step > 0).length, down: steps.filter((step) => step < 0).length },
    dimensions: moves,
    gates: compareGates(pairs),
    products: products.sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1)),
  }
}

function compareGates(pairs: readonly Pair[]): Preview["gates"] {
  const counts = new Map<string, Preview["gates"][number]>()
  const count = (gate: FailedGate, way: "failed" | "freed") => {
    const key = `${gate.level}:${gate.criterion}`
    const known = counts.get(key) ?? { level: gate.level, criterion: gate.criterion, failed: 0, freed: 0 }
    counts.set(key, { ...known, [way]: known[way] + 1 })
  }
  for (const { now, then } of pairs) {
    const [before, after] = [failedOf(now), failedOf(then)]
    for (const [key, gate] of after) if (!before.has(key)) count(gate, "failed")
    for (const [key, gate] of before) if (!after.has(key)) count(gate, "freed")
  }
  return [...counts.values()].sort((a, b) => b.failed + b.freed - (a.failed + a.freed))
}

type FailedGate = Readiness["gates"][number]

function failedOf({ gates }: Readiness): Map<string, FailedGate> {
  return new Map(gates.flatMap((gate) => (gate.isPassed ? [] : [[`${gate.level}:${gate.criterion}`, gate] as const])))
}

const profiles = ["general", "retail", "export"] as const

function standingOf({ level, index }: Readiness): Standing {
  return { level, ...index }
}

function weightOf({ before, after }: Preview["products"][number]): number {
  const steps = Math.abs(levelRank(after.level) - levelRank(before.level))
  return steps * 1_000 + Math.max(...profiles.map((profile) => Math.abs(after[profile] - before[profile])))
}
