import type { Movement, Snapshot } from "@/lib/movement/schema/words"
import { type Level, levelRank, levels } from "@/lib/readiness/schema/words"

/** How a criterion's dimension is found when two snapshots are compared. */
export type DimensionOf = (criterion: string) => string | null

/** Every change between two snapshots of one product: of dimensions, gates and the level; equal snapshots have none. */
export function compareSnapshots(before: Snapshot, after: Snapshot, dimensionOf: DimensionOf): Movement[] {
  const codes = new Set([...Object.keys(before.values), ...Object.keys(after.values)])
  const changed = [...codes].filter((code) => (before.values[code] ?? 0) !== (after.values[code] ?? 0)).sort()
  return [
    ...compareScores(before, after, (dimension) => changed.filter((code) => dimensionOf(code) === dimension)),
    ...compareGates(before, after, dimensionOf),
    ...compareLevels(before, after, changed),
  ]
}

function compareScores(before: Snapshot, after: Snapshot, criteriaOf: (dimension: string) => string[]): Movement[] {
  return Object.keys(after.scores).flatMap((dimension) => {
    const [from, to] = [before.scores[dimension] ?? 0, after.scores[dimension] ?? 0]
    const change = Math.round((to - from) * 10) / 10
    if (change === 0) return []
    const criteria = criteriaOf(dimension)
    return [
      { kind: "DIMENSION", subject: dimension, dimension, before: String(from), after: String(to), change, criteria },
    ]
  })
}

function compareGates(before: Snapshot, after: Snapshot, dimensionOf: DimensionOf): Movement[] {
  const gate = (subject: string, isPassed: boolean): Movement => {
    const criterion = subject.split(":")[1] ?? ""
    const [from, to] = isPassed ? ["FAILED", "PASSED"] : ["PASSED", "FAILED"]
    const dimension = dimensionOf(criterion)
    return {
      kind: "GATE",
      subject,
      dimension,
      before: from,
      after: to,
      change: isPassed ? 1 : -1,
      criteria: [criterion],
    }
  }
  const passed = before.failed.filter((subject) => !after.failed.includes(subject))
  const failed = after.failed.filter((subject) => !before.failed.includes(subject))
  return [...passed.map((subject) => gate(subject, true)), ...failed.map((subject) => gate(subject, false))]
}

function compareLevels(before: Snapshot, after: Snapshot, criteria: string[]): Movement[] {
  if (before.level === after.level || !isLevel(before.level) || !isLevel(after.level)) return []
  const change = levelRank(after.level) - levelRank(before.level)
  const both = { before: before.level, after: after.level }
  return [{ kind: "LEVEL", subject: "LEVEL", dimension: null, ...both, change, criteria }]
}

function isLevel(text: string): text is Level {
  return Object.hasOwn(levels, text)
}
