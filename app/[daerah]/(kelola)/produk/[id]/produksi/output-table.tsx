import { DataTable } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format"
import type { ProductRecord } from "@/lib/product/queries/record"
import { GradeTag } from "../grade-tag"
import { formatShortMonth } from "./month"

type OutputTableProps = { months: readonly string[]; outputs: ProductRecord["outputs"]; unit: string }

/** What was made month by month, for those who only read. */
export function OutputTable({ months, outputs, unit }: OutputTableProps) {
  const byMonth = new Map(outputs.map((row) => [row.month, row]))
  const say = (value: number | null | undefined) => (value === null || value === undefined ? "–" : formatNumber(value))
  return (
    <DataTable caption={`Produksi per bulan, dalam ${unit}`} columns={outputColumns}>
      {months.map((month) => {
        const row = byMonth.get(month)
        return (
          <tr key={month}>
            <th scope="row" className="nowrap">
              {formatShortMonth(month)}
            </th>
            <td className="num">{say(row?.quantity)}</td>
            <td className="num">{say(row?.ordered)}</td>
            <td className="num">{say(row?.onTime)}</td>
            <td>{row && <GradeTag grade={row.grade} />}</td>
          </tr>
        )
      })}
    </DataTable>
  )
}

/** The columns of the table of months. */
export const outputColumns = [
  { key: "month", label: "Bulan" },
  { key: "made", label: "Dibuat", numeric: true },
  { key: "ordered", label: "Dipesan", numeric: true },
  { key: "onTime", label: "Tepat waktu", numeric: true },
  { key: "grade", label: "Diketahui dari" },
]
