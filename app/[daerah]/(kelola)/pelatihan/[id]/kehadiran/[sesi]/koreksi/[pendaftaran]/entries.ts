import type { TimelineEntry } from "@/components/ui/timeline"
import type { AttendanceHistory } from "@/lib/attendance/queries/history"
import { attendanceMethods, attendanceStates } from "@/lib/attendance/schema/words"
import { formatInstant } from "@/lib/format"

/** What happened to an attendance, newest first; before any correction, what was recorded and how. */
export function entriesOf({ recorded, corrections }: AttendanceHistory, zone: string): TimelineEntry[] {
  if (!recorded) return []
  const changed = corrections.map(({ id, from, to, reason, at, by }) => ({
    ...{ id, by: by ?? undefined, detail: reason, at: formatInstant(at, zone), dateTime: at.toISOString() },
    title: from
      ? `${attendanceStates[from]} → ${attendanceStates[to]}`
      : `Dicatat ${attendanceStates[to].toLowerCase()}`,
  }))
  if (corrections.length > 0) return changed
  const { state, method, arrivedAt, at, by } = recorded
  const title = `${attendanceStates[state]} (${attendanceMethods[method]})`
  const seen = arrivedAt ? `Datang ${formatInstant(arrivedAt, zone)}` : undefined
  return [
    {
      id: "tercatat",
      title,
      at: formatInstant(at, zone),
      dateTime: at.toISOString(),
      by: by ?? undefined,
      detail: seen,
    },
  ]
}
