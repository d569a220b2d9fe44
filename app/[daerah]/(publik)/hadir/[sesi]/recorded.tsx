import { Notice } from "@/components/ui/notice"
import type { Attendee } from "@/lib/attendance/queries/attendee"
import { isThere } from "@/lib/attendance/rules/hours"
import { lateAfterMinutes } from "@/lib/attendance/rules/window"
import { attendanceStates } from "@/lib/attendance/schema/words"
import { formatTime, formatZone } from "@/lib/format"
import { shortName } from "./short-name"

type RecordedProps = { attendee: Attendee | null; zone: string; isDone: boolean }

/** What is recorded of whoever holds this phone. */
export function Recorded({ attendee, zone, isDone }: RecordedProps) {
  if (!attendee?.attendance)
    return isDone ? (
      <Notice kind="success" title="Kehadiran sudah tercatat">
        Terima kasih.
      </Notice>
    ) : null
  const { attendance, arrivedAt, name } = attendee
  if (!isThere(attendance))
    return (
      <Notice kind="info">{`${shortName(name)} tercatat ${attendanceStates[attendance].toLowerCase()} di sesi ini.`}</Notice>
    )
  const at = arrivedAt ? ` ${formatTime(arrivedAt, zone)} ${formatZone(zone)}` : ""
  const title = attendance === "LATE" ? `Anda tercatat terlambat${at}` : `Anda tercatat hadir${at}`
  return (
    <Notice kind="success" title={title}>
      {shortName(name)}
      {attendance === "LATE" && ` · lewat ${lateAfterMinutes} menit dari mulai; kehadiran Anda tetap dihitung.`}
    </Notice>
  )
}
