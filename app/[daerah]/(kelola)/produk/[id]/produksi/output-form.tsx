import { CellInput } from "@/components/ui/cell-field"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import type { FormAction } from "@/lib/form"
import type { ProductRecord } from "@/lib/product/queries/record"
import { outputField, outputTexts } from "@/lib/product/schema/output"
import { GradeTag } from "../grade-tag"
import { formatMonth, formatShortMonth } from "./month"
import { outputColumns } from "./output-table"

type OutputFormProps = {
  action: FormAction
  hidden: Record<string, string>
  months: readonly string[]
  outputs: ProductRecord["outputs"]
  unit: string
}

/** Twelve months at once: what was made, what was ordered, and what of that was delivered in time. */
export function OutputForm({ action, hidden, months, outputs, unit }: OutputFormProps) {
  const byMonth = new Map(outputs.map((row) => [row.month, row]))
  const none = { quantity: null, ordered: null, onTime: null }
  const texts = Object.assign({}, ...months.map((month) => outputTexts({ ...none, ...byMonth.get(month), month })))
  const before = Object.fromEntries(
    months.map((month) => [outputField("semula", month), texts[outputField("semula", month)]]),
  )
  return (
    <Form {...{ action }} hidden={{ ...hidden, ...before }} initial={texts} submitLabel="Simpan produksi">
      <p className="hint">
        Kosongkan bulan yang tidak diketahui; isi 0 bila memang tidak ada produksi. Yang dipesan dan yang tepat waktu
        boleh dikosongkan. Semua dalam {unit}.
      </p>
      <DataTable caption="Produksi per bulan" columns={outputColumns}>
        {months.map((month) => {
          const known = byMonth.get(month)
          const said = formatMonth(month)
          return (
            <tr key={month}>
              <th scope="row" className="nowrap">
                {formatShortMonth(month)}
              </th>
              <td>
                <CellInput
                  name={outputField("jumlah", month)}
                  label={`Dibuat, ${said}`}
                  maxLength={13}
                  inputMode="numeric"
                  numeric
                />
              </td>
              <td>
                <CellInput
                  name={outputField("pesanan", month)}
                  label={`Dipesan, ${said}`}
                  maxLength={13}
                  inputMode="numeric"
                  numeric
                />
              </td>
              <td>
                <CellInput
                  name={outputField("tepat", month)}
                  label={`Tepat waktu, ${said}`}
                  maxLength={13}
                  inputMode="numeric"
                  numeric
                />
              </td>
              <td>{known && <GradeTag grade={known.grade} />}</td>
            </tr>
          )
        })}
      </DataTable>
    </Form>
  )
}
