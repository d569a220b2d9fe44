import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import type { Cost } from "@/lib/cost/queries"
import { lineTotal } from "@/lib/cost/rules"
import { formatNumber, formatRupiah } from "@/lib/format"

/** The costs of a training, for those who only look. */
export function CostTable({ lines }: { lines: Cost[] }) {
  if (lines.length === 0) return <EmptyState title="Belum ada biaya yang dicatat" />
  return (
    <DataTable caption="Rincian biaya" columns={columns}>
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">{line.item}</th>
          <td>{line.accountCode || "–"}</td>
          <td className="num">
            {formatNumber(line.quantity)} {line.unit}
          </td>
          <td className="num">{formatRupiah(line.unitPrice)}</td>
          <td className="num">{formatRupiah(lineTotal(line))}</td>
        </tr>
      ))}
    </DataTable>
  )
}

const columns = [
  { key: "item", label: "Uraian" },
  { key: "account", label: "Kode rekening" },
  { key: "quantity", label: "Jumlah", numeric: true },
  { key: "price", label: "Harga satuan", numeric: true },
  { key: "total", label: "Jumlah biaya", numeric: true },
]
