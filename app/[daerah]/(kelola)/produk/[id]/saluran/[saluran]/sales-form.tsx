import { CellInput } from "@/components/ui/cell-field"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import type { FormAction } from "@/lib/form"
import type { ProductRecord } from "@/lib/product/queries/record"
import { saleField } from "@/lib/product/schema/channel"
import { formatMonth, formatShortMonth } from "../../produksi/month"

type SalesFormProps = {
  action: FormAction
  hidden: Record<string, string>
  months: readonly string[]
  sales: ProductRecord["sales"]
}

/** What a channel brought in, twelve months at once. */
export function SalesForm({ action, hidden, months, sales }: SalesFormProps) {
  const initial = Object.fromEntries(sales.map(({ month, amount }) => [saleField(month), String(amount)]))
  return (
    <Form {...{ action, hidden, initial }} submitLabel="Simpan penjualan">
      <p className="hint">Dalam rupiah, misalnya 1.500.000 atau 1,5 jt. Kosongkan bulan yang tidak diketahui.</p>
      <DataTable caption="Penjualan per bulan" columns={columns}>
        {months.map((month) => (
          <tr key={month}>
            <th scope="row" className="nowrap">
              {formatShortMonth(month)}
            </th>
            <td>
              <CellInput
                name={saleField(month)}
                label={`Penjualan, ${formatMonth(month)}`}
                maxLength={25}
                inputMode="text"
                numeric
              />
            </td>
          </tr>
        ))}
      </DataTable>
    </Form>
  )
}

const columns = [
  { key: "month", label: "Bulan" },
  { key: "amount", label: "Penjualan (Rp)", numeric: true },
]
