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
    <div className="two-columns">
      <DataTable caption="Kesesuaian per penilai" columns={columns}>
        {assessors.map((assessor) => (
          <AssessorRow key={assessor.id} {...assessor} />
        ))}
      </DataTable>
    </div>
  )
}

function AssessorRow({ name, house, done, waiting, agreement }: Assessor) {
  const { products, answers, equal, bias, from, to, isLenient } = agreement
  const shown = isLenient ? <Tag mood="warn">Cenderung longgar</Tag> : null
  const range = products > 1 && `${sayPoints(from)} sampai ${sayPoints(to)}`
  return (
    <tr>
      <td>
        {name}
        {house && <span className="sub">{house}</span>}
        {waiting > 0 && <span className="sub">{`${waiting} penilaian kedua menunggu`}</span>}
        <span className="sub brief">
          {products > 0
            ? `${formatNumber(products)} dinilai dua kali, ${formatPercent(equal)} jawaban sama, selisih ${sayPoints(bias)}${range ? ` (${range})` : ""} `
            : "Belum dinilai dua kali"}
          {shown}
        </span>
      </td>
      <td className="num">{formatNumber(done)}</td>
      <td className="num">{formatNumber(products)}</td>
      <td className="num">{answers > 0 ? formatPercent(equal) : "–"}</td>
      <td className="num">
        {products > 0 ? sayPoints(bias) : "–"}
        {range && <span className="sub">{range}</span>}
      </td>
      <td>{shown ?? "–"}</td>
    </tr>
  )
}

/** A share of the scale in points of 100, with its sign. */
function sayPoints(share: number): string {
  const points = Math.round(share * 1_000) / 10
  return `${points > 0 ? "+" : ""}${formatNumber(points)}`
}
