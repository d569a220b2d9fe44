import type { ReactNode } from "react"
import { DataTable } from "@/components/ui/data-table"
import { formatFullDay, formatNumber, formatTimeRange } from "@/lib/format"
import type { DetailSession, TrainingDetail } from "@/lib/training/queries/detail"
import { readingIn } from "@/lib/zone"

type SessionTableProps = {
  training: Pick<TrainingDetail, "sessions" | "venue">
  zone: string
  /** What can be done with a session. */
  offer?: (session: DetailSession) => ReactNode
}

const columns = [
  { key: "when", label: "Waktu" },
  { key: "title", label: "Materi" },
  { key: "credit", label: "JP", numeric: true },
  { key: "place", label: "Tempat" },
]

/** The sessions of a training in order, with the JP they add up to. */
export function SessionTable({ training, zone, offer }: SessionTableProps) {
  const { sessions, venue } = training
  if (sessions.length === 0) return <p className="muted">Belum ada sesi yang dijadwalkan.</p>
  const total = sessions.reduce((sum, { creditHours }) => sum + creditHours, 0)
  const doing = offer ? [{ key: "do", label: <span className="hidden-text">Atur</span> }] : []
  return (
    <>
      <DataTable caption="Sesi" columns={[...columns, ...doing]}>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              {sayDay(session, zone)}
              <span className="sub">{sayHours(session, zone)}</span>
            </th>
            <td>{session.title || "–"}</td>
            <td className="num">{formatNumber(session.creditHours)}</td>
            <td>{session.place || venue || "–"}</td>
            {offer && <td>{offer(session)}</td>}
          </tr>
        ))}
      </DataTable>
      <p className="small muted">
        {formatNumber(sessions.length)} sesi, {formatNumber(total)} JP (1 JP = 45 menit)
      </p>
    </>
  )
}

type Hours = { startsAt: string | Date; endsAt: string | Date }

/** A session's day on the daerah's calendar: Senin, 7 Desember 2026. */
export function sayDay({ startsAt }: Pick<Hours, "startsAt">, zone: string): string {
  return formatFullDay(readingIn(zone, new Date(startsAt)).day)
}

/** A session's hours on the daerah's clock: 08.00–15.00 WIB. */
export function sayHours({ startsAt, endsAt }: Hours, zone: string): string {
  return formatTimeRange(new Date(startsAt), new Date(endsAt), zone)
}
