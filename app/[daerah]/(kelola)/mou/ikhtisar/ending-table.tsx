import { DataTable } from "@/components/ui/data-table"
import { formatDaysFrom, formatShortDay } from "@/lib/format"
import type { MouLine } from "@/lib/mou/queries/facts"
import { listEnding } from "@/lib/mou/rules/overview"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"

const columns = [
  { key: "akhir", label: "Berakhir" },
  { key: "judul", label: "Perjanjian" },
  { key: "mitra", label: "Mitra" },
  { key: "status", label: "Status" },
]

/** What runs out within six months, or has run out without anybody saying so; the nearest first. */
export function EndingTable({ base, mous, today }: { base: string; mous: readonly MouLine[]; today: string }) {
  const ending = listEnding(mous, today)
  return (
    <section className="stack tight">
      <h2>Berakhir dalam 6 bulan</h2>
      {ending.length === 0 ? (
        <p>Tidak ada perjanjian berlaku yang berakhir dalam 6 bulan.</p>
      ) : (
        <DataTable caption="Berakhir dalam 6 bulan" columns={columns}>
          {ending.map(({ id, title, form, partner, status, endsOn }) => (
            <tr key={id}>
              <td className="nowrap">
                {formatShortDay(endsOn)}
                <span className="sub">{formatDaysFrom(endsOn, today)}</span>
              </td>
              <td>
                <a href={`${base}/${id}`}>{title}</a>
                <span className="sub">{mouForms[form]}</span>
              </td>
              <td>{partner}</td>
              <td>{mouStatuses[status]}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  )
}
