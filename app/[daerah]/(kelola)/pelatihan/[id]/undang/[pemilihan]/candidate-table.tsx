import { stateMoods } from "@/app/[daerah]/(kelola)/pelatihan/[id]/peserta/participant-table"
import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { enrolmentStates } from "@/lib/enrolment/schema"
import { sectors } from "@/lib/enterprise/rules/vocabulary"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatInstantShortDay } from "@/lib/format"
import type { ListedCandidate } from "@/lib/selection/queries/list"

type CandidateTableProps = {
  rows: ListedCandidate[]
  places: ReadonlyMap<string, { name: string }>
  zone: string
  slug: string
  isRanked: boolean
}

const columns = [
  { key: "usaha", label: "Usaha dan pelaku" },
  { key: "kelurahan", label: "Kelurahan" },
  { key: "sektor", label: "Sektor" },
  { key: "dilayani", label: "Terakhir dilayani" },
  { key: "keadaan", label: "Di pelatihan ini" },
]

/** Enterprises a choosing looked at; those who fit in their order. */
export function CandidateTable({ rows, places, zone, slug, isRanked }: CandidateTableProps) {
  const rank = { key: "urutan", label: "Urutan", numeric: true }
  return (
    <DataTable caption="Hasil pemilihan" columns={isRanked ? [rank, ...columns] : columns}>
      {rows.map((row) => (
        <tr key={row.enterpriseId}>
          {isRanked && <td className="num">{row.rank}</td>}
          <td>
            <a href={`/${slug}/umkm/${row.enterpriseId}`}>{row.name}</a>
            <span className="sub">{row.person}</span>
          </td>
          <td>{places.get(row.kelurahanCode ?? "")?.name ?? "–"}</td>
          <td>{row.sector ? wordFor(sectors, row.sector) : "–"}</td>
          <td>{row.servedAt ? formatInstantShortDay(row.servedAt, zone) : "Belum pernah"}</td>
          <td>{row.state && <Tag mood={stateMoods[row.state]}>{enrolmentStates[row.state]}</Tag>}</td>
        </tr>
      ))}
    </DataTable>
  )
}
