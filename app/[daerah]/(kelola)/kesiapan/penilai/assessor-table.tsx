import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import type { Assessor } from "@/lib/assessment/queries/assessors"
import { formatNumber, formatPercent } from "@/lib/format"

const columns = [
  { key: "penilai", label: "Penilai" },
  { key: "selesai", label: "Penilaian", numeric: true },
  { key: "dua", label: "Dinilai dua kali", numeric: true },
  { key: "sama", label: "Jawaban sama", numeric: true },
  { key: "selisih", label: "Selisih dari penilai kedua", numeric: true },
  { key: "tanda", label: "Tanda" },
]

/** Assessors with how their answers agree with those of a second look. */
export function AssessorTable({ assessors }: { assessors: readonly Assessor[] }) {
  return (
    <DataTable caption="Kesesuaian per penilai" columns={columns}>
      {assessors.map(({ id, name, house, done, waiting, agreement }) => (
        <tr key={id}>
          <td>
            {name}
            {house && <span className="sub">{house}</span>}
            {waiting > 0 && <span className="sub">{`${waiting} penilaian kedua menunggu`}</span>}
          </td>
          <td className="num">{formatNumber(done)}</td>
          <td className="num">{formatNumber(agreement.products)}</td>
          <td className="num">{agreement.answers > 0 ? formatPercent(agreement.equal) : "–"}</td>
          <td className="num">
            {agreement.products > 0 ? sayPoints(agreement.bias) : "–"}
            {agreement.products > 1 && (
              <span className="sub">{`${sayPoints(agreement.from)} sampai ${sayPoints(agreement.to)}`}</span>
            )}
          </td>
          <td>{agreement.isLenient ? <Tag mood="warn">Cenderung longgar</Tag> : "–"}</td>
        </tr>
      ))}
    </DataTable>
  )
}

/** A share of the scale in points of 100, with its sign. */
function sayPoints(share: number): string {
  const points = Math.round(share * 1_000) / 10
  return `${points > 0 ? "+" : ""}${formatNumber(points)}`
}
