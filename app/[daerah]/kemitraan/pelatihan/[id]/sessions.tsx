import { formatInstantDay, formatTimeRange } from "@/lib/format"

type Session = { id: string; title: string; startsAt: Date; endsAt: Date; creditHours: number; place: string }

/** When and where a training is held. */
export function Sessions({ sessions, venue, zone }: { sessions: Session[]; venue: string; zone: string }) {
  if (sessions.length === 0) return <p className="muted">Sesi belum dijadwalkan.</p>
  return (
    <ul className="stack tight">
      {sessions.map(({ id, title, startsAt, endsAt, creditHours, place }) => (
        <li key={id}>
          {formatInstantDay(startsAt, zone)}, {formatTimeRange(startsAt, endsAt, zone)}
          <span className="sub">{[title, place || venue, `${creditHours} JP`].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  )
}
