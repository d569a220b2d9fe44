import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { loadSeating, loadTraining, type TrainingFacts } from "@/lib/enrolment/queries/seating"
import type { Filter } from "@/lib/enterprise/rules/filter"
import { judgedSql } from "@/lib/selection/queries/judged"
import type { Verdict } from "@/lib/selection/schema"

export type Counts = Partial<Record<Verdict, number>>

/** What choosing by a filter would find, were everybody invited who fits. */
export type Preview = { training: TrainingFacts; free: number; counts: Counts }

/** The training, its free seats and how many enterprises of a filter fit or why not; null without such a training. */
export function previewSelection(actor: Actor, trainingId: string, filter: Filter): Promise<Preview | null> {
  return read(actor, async (tx) => {
    const training = await loadTraining(tx, actor, trainingId)
    if (!training) return null
    const { rooms } = await loadSeating(tx, actor, training)
    const rows = await tx.$queryRaw<{ verdict: Verdict; count: number }[]>`
      SELECT verdict, count(*)::int AS count FROM (${judgedSql(actor, { training, filter, wanted: 2_000_000_000 })}) j GROUP BY 1`
    return {
      training,
      free: Math.max(0, rooms.OWNER.free),
      counts: Object.fromEntries(rows.map((row) => [row.verdict, row.count])),
    }
  })
}
