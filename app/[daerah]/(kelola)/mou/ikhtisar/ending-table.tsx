import { DataTable } from "@/components/ui/data-table"
import { formatDaysFrom, formatShortDay } from "@/lib/format"
import type { MouLine } from "@/lib/mou/queries/facts"
import { listEnding } from "@/lib/mou/rules/overview"
import { cutPart, type Pages } from "@/lib/mou/rules/parts"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { PartLinks } from "./part-links"

const columns = [
  { key: "akhir", label: "Berakhir" },
  { key: "judul", label: "Perjanjian" },
  { key: "mitra", label: "Mitra" },
  { key: "status", label: "Status" },
]

type EndingTableProps = { base: string; pages: Pages; mous: readonly MouLine[]; today: string }

/** What runs out within six months, or has run out without anybody saying so; the nearest first. */
export function EndingTable({ base, pages, mous, today }: EndingTableProps) {
  const ending = listEnding(mous, today)
  const cut = cutPart("berakhir", pages, ending.length)
  return (
    <section className="stack tight" id="berakhir">
      <h2>Berakhir dalam 6 bulan</h2>
      {ending.length === 0 ? (
        <p>Tidak ada perjanjian berlaku yang berakhir dalam 6 bulan.</p>
      ) : (
        <DataTable caption="Berakhir dalam 6 bulan" columns={columns}>
          {ending.slice(cut.from, cut.to).map(({ id, title, form, partner, status, endsOn }) => (
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
      <PartLinks
        {...{ pages, cut }}
        path={`${base}/ikhtisar`}
        part="berakhir"
        total={ending.length}
        unit="perjanjian"
      />
    </section>
  )
}
