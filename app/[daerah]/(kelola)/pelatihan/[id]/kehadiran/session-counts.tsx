import { DataTable } from "@/components/ui/data-table"
import type { RosterRow, RosterSession } from "@/lib/attendance/queries/roster"
import { attendanceStates } from "@/lib/attendance/schema/words"
import { formatNumber } from "@/lib/format"
import { keysOf } from "@/lib/vocabulary"
import { saySession } from "./words"

type CountsProps = { sessions: RosterSession[]; rows: RosterRow[]; base: string; zone: string }

const states = keysOf(attendanceStates)
const columns = [
  { key: "sesi", label: "Sesi" },
  ...states.map((state) => ({ key: state, label: attendanceStates[state], numeric: true })),
  { key: "belum", label: "Belum dicatat", numeric: true },
]

/** How many were there, per session; each session opens its list. */
export function SessionCounts({ sessions, rows, base, zone }: CountsProps) {
  const seated = rows.filter(({ number }) => number !== null)
  return (
    <DataTable caption="Kehadiran per sesi" columns={columns}>
      {sessions.map((session) => (
        <tr key={session.id}>
          <th scope="row">
            <a href={`${base}/${session.id}`}>{saySession(session, zone)}</a>
          </th>
          {states.map((state) => (
            <td className="num" key={state}>
              {formatNumber(rows.filter(({ marks }) => marks[session.id]?.state === state).length)}
            </td>
          ))}
          <td className="num">{formatNumber(seated.filter(({ marks }) => !marks[session.id]).length)}</td>
        </tr>
      ))}
    </DataTable>
  )
}
