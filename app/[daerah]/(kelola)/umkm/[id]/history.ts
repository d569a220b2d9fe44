import type { TimelineEntry } from "@/components/ui/timeline"
import { isRole, roles } from "@/lib/access"
import type { RecordEvent } from "@/lib/enterprise/queries/detail"
import { formatInstant } from "@/lib/format"
import { deedWord, looks } from "@/lib/history/rules/words"

/** Who has seen a whole NIK or NPWP, when and why. */
export function listLooks(events: RecordEvent[], zone: string): TimelineEntry[] {
  return events
    .filter(({ action }) => looks.some((look) => look === action))
    .map(({ id, at, by, role, action, detail }) => ({
      id,
      title: deedWord(action),
      at: formatInstant(at, zone),
      dateTime: at,
      by: by ? `${by} (${isRole(role) ? roles[role] : role})` : "Pengelola portal",
      detail: `Karena: ${detail.reason ?? "–"}`,
    }))
}
