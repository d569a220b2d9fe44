import type { Payload } from "@/lib/intake/rules/payload"
import type { Outcome } from "@/lib/intake/rules/rows/row"
import type { IntakeReading } from "@/lib/intake/schema"

/** What one row was and has become. */
export type Step = { before: Pick<Payload, "problems">; after: Pick<Payload, "problems">; outcome: Outcome }

/** What an import's page says after some of its failed rows were repaired: the same counts as if it were counted again. */
export function recount(reading: IntakeReading, steps: readonly Step[]): IntakeReading {
  const counts = { ...reading.counts }
  const problems = new Map(reading.problems.map((problem) => [`${problem.field}:${problem.code}`, { ...problem }]))
  for (const { before, after, outcome } of steps) {
    counts.error = Math.max(0, counts.error - 1)
    counts[outcome] += 1
    for (const { field, code } of before.problems) {
      const known = problems.get(`${field}:${code}`)
      if (known) known.count = Math.max(0, known.count - 1)
    }
    for (const { field, code, severity, message } of after.problems) {
      const kind = `${field}:${code}`
      const known = problems.get(kind)
      if (known) known.count += 1
      else problems.set(kind, { field, code, severity, message, count: 1 })
    }
  }
  return { ...reading, counts, problems: [...problems.values()].filter(({ count }) => count > 0) }
}
