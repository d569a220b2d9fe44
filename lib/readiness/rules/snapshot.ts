import type { Snapshot } from "@/lib/movement/schema/words"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { isUnseen } from "./facts"
import type { BothWays, Readiness } from "./readiness"

/** A product's readiness as it is kept for lists; days are ISO, failed gates are LEVEL:CODE. */
export type Copy = {
  id: string
  rubric: string
  computedOn: string
  level: string
  general: number
  retail: number
  export: number
  scores: { dimensions: Record<string, number | null>; values: Record<string, number> }
  failed: string[]
  /** The general index if the owner's word counted. */
  stated: number
  /** Whether something its owner recorded waits to be seen. */
  unseen: boolean
  /** The first day on which the clock alone changes something. */
  changesOn: string | null
}

type Computed = BothWays & { product: ProductFacts; rubric: string; today: string }

/** What of a readiness is compared with the next. */
export function snapshotOf({ scores, states, gates, level }: Readiness): Snapshot {
  const failed = gates.filter(({ isPassed }) => !isPassed).map((gate) => `${gate.level}:${gate.criterion}`)
  return {
    level,
    scores: Object.fromEntries(Object.entries(scores).map(([code, { score }]) => [code, score])),
    values: Object.fromEntries(states.map(({ criterion, value }) => [criterion.code, value])),
    failed: failed.sort(),
  }
}

/** What is kept of a readiness: a copy for lists, never the truth. */
export function copyOf({ product, verified, stated, rubric, today }: Computed): Copy {
  const { level, scores: dimensions, values, failed } = snapshotOf(verified)
  return {
    id: product.id,
    rubric,
    computedOn: today,
    level,
    ...verified.index,
    scores: { dimensions, values },
    failed,
    stated: stated.index.general,
    unseen: isUnseen(product),
    changesOn: [verified.changesOn, stated.changesOn].filter((day) => day !== null).sort()[0] ?? null,
  }
}
