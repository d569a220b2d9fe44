import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { counts } from "@/lib/count/rules"
import { formatNumber } from "@/lib/format"
import type { Coverage } from "@/lib/validation/queries/coverage"

const columns = [
  { key: "name", label: "Pendamping" },
  { key: "kelurahan", label: "Kelurahan", numeric: true },
  { key: "recorded", label: "Usaha tercatat", numeric: true },
  { key: "unchecked", label: counts.unchecked.label, numeric: true },
  { key: "week", label: "Dikunjungi 7 hari", numeric: true },
  { key: "month", label: "Dikunjungi 30 hari", numeric: true },
]

/** The list takes so many kelurahan in its address. */
const mostInAddress = 100

/** What each companion has to look after and has visited lately; enterprises visited twice count once. */
export function CompanionTable({ slug, coverage }: { slug: string; coverage: Coverage }) {
  const { companions } = coverage
  if (companions.length === 0) return <EmptyState title="Belum ada pendamping yang aktif" />
  return (
    <DataTable caption="Pendamping dan kunjungannya" columns={columns}>
      {companions.map(({ id, name, kelurahan, figures, week, month }) => {
        const list = `/${slug}/umkm?kelurahan=${kelurahan.slice(0, mostInAddress).join(",")}`
        return (
          <tr key={id}>
            <th scope="row">
              <a href={list}>{name}</a>
            </th>
            <td className="num">{formatNumber(kelurahan.length)}</td>
            <td className="num">{formatNumber(figures.recorded)}</td>
            <td className="num">{formatNumber(figures.unchecked)}</td>
            <td className="num">{formatNumber(week)}</td>
            <td className="num">{formatNumber(month)}</td>
          </tr>
        )
      })}
    </DataTable>
  )
}
