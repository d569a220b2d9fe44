import type { Readiness } from "./readiness"

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
  /** The first day on which the clock alone changes something. */
  changesOn: string | null
}

type Computed = { verified: Readiness; stated: Readiness; rubric: string; today: string }

/** What is kept of a readiness: a copy for lists, never the truth. */
export function copyOf(id: string, { verified, stated, rubric, today }: Computed): Copy {
  const dimensions = Object.fromEntries(Object.entries(verified.scores).map(([code, { score }]) => [code, score]))
  const values = Object.fromEntries(verified.states.map(({ criterion, value }) => [criterion.code, value]))
  const failed = verified.gates
    .filter(({ isPassed }) => !isPassed)
    .map(({ level, criterion }) => `${level}:${criterion}`)
  return {
    id,
    rubric,
    computedOn: today,
    level: verified.level,
    ...verified.index,
    scores: { dimensions, values },
    failed: failed.sort(),
    stated: stated.index.general,
    changesOn: [verified.changesOn, stated.changesOn].filter((day) => day !== null).sort()[0] ?? null,
  }
}
