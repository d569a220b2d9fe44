import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { isThere } from "@/lib/attendance/rules/hours"
import { attendanceStates } from "@/lib/attendance/schema/words"
import type { ParticipantSession } from "@/lib/enrolment/queries/ticket"
import { formatInstantDay, formatTime, formatZone } from "@/lib/format"
import { checkInAtDoorAction } from "../../actions"

type DoorSessionProps = {
  session: ParticipantSession
  slug: string
  zone: string
  ticket: string
  /** Whether it was recorded by the tap just before. */
  isNew: boolean
}

/** One session at the door: one tap, or what is recorded already. */
export function DoorSession({ session, slug, zone, ticket, isNew }: DoorSessionProps) {
  const { id, title, startsAt, attendance, arrivedAt } = session
  const when = [title, formatInstantDay(startsAt, zone), `${formatTime(startsAt, zone)} ${formatZone(zone)}`]
  const said = attendance && attendanceStates[attendance].toLowerCase()
  const at = arrivedAt ? `, ${formatTime(arrivedAt, zone)} ${formatZone(zone)}` : ""
  return (
    <section className="stack">
      <p>{when.filter(Boolean).join(" · ")}</p>
      {said && isThere(attendance) && (
        <Notice kind={isNew ? "success" : "info"} title={`${isNew ? "Tercatat" : "Sudah tercatat"} ${said}${at}`}>
          {isNew ? "Pindai QR peserta berikutnya." : "Dipindai dua kali tetap dihitung sekali."}
        </Notice>
      )}
      {!isThere(attendance) && (
        <Form
          action={checkInAtDoorAction}
          hidden={{ daerah: slug, sessionId: id, ticket }}
          submitLabel={said ? `Catat hadir (sebelumnya ${said})` : "Catat hadir"}
        >
          {null}
        </Form>
      )}
    </section>
  )
}
