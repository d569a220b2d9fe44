import { Card } from "@/components/ui/card"
import type { AgendaTraining } from "@/lib/calendar/queries/agenda"
import { formatFullDay, formatNumber, formatTimeRange } from "@/lib/format"
import { readingIn } from "@/lib/zone"

/** When people meet, session by session, in the daerah's own time. */
export function SessionTable({ sessions, zone }: { sessions: AgendaTraining["sessions"]; zone: string }) {
  return (
    <Card title="Jadwal">
      {sessions.length === 0 && <p>Jadwal menyusul.</p>}
      <ol className="stack">
        {sessions.map(({ id, title, startsAt, endsAt, place, creditHours }) => (
          <li key={id}>
            <b>{formatFullDay(readingIn(zone, startsAt).day)}</b>,{" "}
            <span className="nowrap">{formatTimeRange(startsAt, endsAt, zone)}</span>
            <span className="sub">
              {[title, place, creditHours > 0 && `${formatNumber(creditHours)} JP`].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
