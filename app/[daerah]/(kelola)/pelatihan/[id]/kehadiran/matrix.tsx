import { type Column, DataTable } from "@/components/ui/data-table"
import type { RosterMark, RosterRow, RosterSession } from "@/lib/attendance/queries/roster"
import { attendedCreditHours, attendedMinutes, attendedShare } from "@/lib/attendance/rules/hours"
import { attendanceStates, letterOf } from "@/lib/attendance/schema/words"
import { formatInstantShortDay, formatNumber, formatPercent } from "@/lib/format"

type MatrixProps = { sessions: RosterSession[]; rows: RosterRow[]; base: string; zone: string }

/** Everybody by session, with what they attended altogether; each letter opens what is behind it. */
export function Matrix({ sessions, rows, base, zone }: MatrixProps) {
  const hasCredit = sessions.some(({ creditHours }) => creditHours > 0)
  const columns: Column[] = [
    { key: "no", label: "No.", numeric: true },
    { key: "nama", label: "Nama" },
    ...sessions.map((session) => ({ key: session.id, label: headOf(session, zone) })),
    { key: "jam", label: hasCredit ? "JP diikuti" : "Jam diikuti", numeric: true },
    { key: "bagian", label: "Bagian", numeric: true },
  ]
  return (
    <section className="stack">
      <h2>Peserta per sesi</h2>
      <p className="muted small">
        H hadir, T terlambat (dihitung hadir), I izin, A tidak hadir, – belum dicatat. Bagian dihitung dari seluruh
        sesi.
      </p>
      <DataTable caption="Kehadiran peserta per sesi" columns={columns}>
        {rows.map((row) => {
          const attended = sessions.map((session) => ({ ...session, state: row.marks[session.id]?.state ?? null }))
          const hours = hasCredit ? attendedCreditHours(attended) : attendedMinutes(attended) / 60
          return (
            <tr key={row.id}>
              <td className="num">{row.number ?? "–"}</td>
              <th scope="row">
                {row.name}
                <span className="sub">
                  {row.enterprise ?? "Pendamping"}
                  {row.state === "WITHDRAWN" && " · mengundurkan diri"}
                </span>
              </th>
              {sessions.map(({ id }) => (
                <td key={id}>
                  <Letter mark={row.marks[id]} href={`${base}/${id}/koreksi/${row.id}`} />
                </td>
              ))}
              <td className="num">{formatNumber(hours)}</td>
              <td className="num">{formatPercent(attendedShare(attended))}</td>
            </tr>
          )
        })}
      </DataTable>
    </section>
  )
}

function headOf({ title, startsAt }: RosterSession, zone: string) {
  return [title, formatInstantShortDay(startsAt, zone)].filter(Boolean).join(", ")
}

function Letter({ mark, href }: { mark: RosterMark | undefined; href: string }) {
  if (!mark) return <span className="muted">–</span>
  const said = attendanceStates[mark.state] + (mark.isCorrected ? ", dikoreksi" : "")
  return (
    <a className="letter" href={href} title={said}>
      <span aria-hidden="true">
        {letterOf(mark.state)}
        {mark.isCorrected && "*"}
      </span>
      <span className="hidden-text">{said}</span>
    </a>
  )
}
