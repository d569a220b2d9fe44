import type { TimelineEntry } from "@/components/ui/timeline"
import { isRole, roles } from "@/lib/access"
import { formatInstant } from "@/lib/format"
import type { DetailStep, TrainingDetail } from "@/lib/training/queries/detail"
import { trainingStatuses } from "@/lib/training/schema/words"

/** How a training came to stand where it stands, newest first. */
export function stepEntries({ steps, createdAt }: TrainingDetail, zone: string): TimelineEntry[] {
  const planned = {
    id: "rancangan",
    title: "Direncanakan",
    at: formatInstant(createdAt, zone),
    dateTime: createdAt.toISOString(),
  }
  return [...steps.map((step) => entryOf(step, zone)), planned]
}

function entryOf({ id, to, reason, at, by, role }: DetailStep, zone: string): TimelineEntry {
  const who = by ?? (isRole(role) ? roles[role] : "sistem")
  return { id, title: trainingStatuses[to], at: formatInstant(at, zone), dateTime: at, by: who, detail: reason || null }
}
