import { DataTable } from "@/components/ui/data-table"
import { formatNumber, formatShortDay } from "@/lib/format"
import type { MouLine } from "@/lib/mou/queries/facts"
import { listWarned, warningAdvice, warningKinds } from "@/lib/mou/rules/warnings"

const columns = [
  { key: "apa", label: "Peringatan dan langkahnya" },
  { key: "judul", label: "Perjanjian" },
  { key: "sejak", label: "Sejak" },
]

/** So many are listed; the list of agreements shows each one's own. */
const mostListed = 50

/** What is wrong with which agreement, since when, and what to do; the most pressing first. */
export function WarningTable({ base, mous, today }: { base: string; mous: readonly MouLine[]; today: string }) {
  const warned = listWarned(mous, today)
  return (
    <section className="stack tight" id="peringatan">
      <h2>Peringatan</h2>
      {warned.length === 0 ? (
        <p>Tidak ada peringatan.</p>
      ) : (
        <DataTable caption="Peringatan" columns={columns}>
          {warned.slice(0, mostListed).map(({ mou, kind, since }) => (
            <tr key={`${mou.id}${kind}`}>
              <th scope="row">
                {warningKinds[kind]}
                <span className="sub">{warningAdvice[kind]}</span>
              </th>
              <td>
                <a href={`${base}/${mou.id}`}>{mou.title}</a>
                <span className="sub">{mou.partner}</span>
              </td>
              <td className="nowrap">{formatShortDay(since)}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {warned.length > mostListed && (
        <p>
          Dan {formatNumber(warned.length - mostListed)} peringatan lain; masing-masing terlihat di{" "}
          <a href={base}>daftar perjanjian</a>.
        </p>
      )}
    </section>
  )
}
