import { v7 as uuidv7 } from "uuid"
import { CellInput } from "@/components/ui/cell-field"
import { Form } from "@/components/ui/form"
import { Wide } from "@/components/ui/wide"
import type { Cost } from "@/lib/cost/queries"
import { lineTotal } from "@/lib/cost/rules"
import { costField, mostCostLines, spareCostLines } from "@/lib/cost/schema"
import { formatNumber, formatRupiah } from "@/lib/format"
import { saveCostsAction } from "./actions"

type CostFormProps = { slug: string; trainingId: string; lines: Cost[] }

/** The costs of a training as a table to fill in; the empty lines at its end take new ones. */
export function CostForm({ slug, trainingId, lines }: CostFormProps) {
  const spare = Math.max(0, Math.min(spareCostLines, mostCostLines - lines.length))
  const ids = [...lines.map(({ id }) => id), ...Array.from({ length: spare }, () => uuidv7())]
  const initial = Object.fromEntries(lines.flatMap((line, at) => fieldsOf(line, at + 1)))
  const hidden = Object.fromEntries(ids.map((id, at) => [costField("id", at + 1), id]))
  return (
    <div className="cost-form">
      <Form
        // A line taken away moves those below it, so that what stands in the fields begins anew.
        key={JSON.stringify(initial)}
        action={saveCostsAction}
        initial={initial}
        hidden={{ daerah: slug, trainingId, ...hidden }}
        submitLabel="Simpan biaya"
        beside={<span className="small muted">Kosongkan satu baris untuk menghapusnya.</span>}
      >
        <Wide label="Rincian biaya">
          <table>
            <caption className="hidden-text">Rincian biaya</caption>
            <thead>
              <tr>
                <th scope="col">No.</th>
                <th scope="col">Uraian</th>
                <th scope="col">Kode rekening</th>
                <th scope="col">Jumlah</th>
                <th scope="col">Satuan</th>
                <th scope="col">Harga satuan (Rp)</th>
                <th scope="col" className="num">
                  Jumlah biaya
                </th>
              </tr>
            </thead>
            <tbody>
              {ids.map((id, at) => (
                <CostRow key={id} line={at + 1} saved={lines[at]} />
              ))}
            </tbody>
          </table>
        </Wide>
      </Form>
    </div>
  )
}

function CostRow({ line, saved }: { line: number; saved?: Cost }) {
  return (
    <tr>
      <th scope="row">{line}</th>
      <td>
        <CellInput name={costField("item", line)} label={`Uraian, baris ${line}`} maxLength={200} />
      </td>
      <td>
        <CellInput name={costField("akun", line)} label={`Kode rekening, baris ${line}`} maxLength={30} />
      </td>
      <td>
        <CellInput
          name={costField("jumlah", line)}
          label={`Jumlah, baris ${line}`}
          maxLength={10}
          inputMode="numeric"
          numeric
        />
      </td>
      <td>
        <CellInput name={costField("satuan", line)} label={`Satuan, baris ${line}`} maxLength={40} />
      </td>
      <td>
        <CellInput name={costField("harga", line)} label={`Harga satuan, baris ${line}`} maxLength={30} numeric />
      </td>
      <td className="num">{saved && formatRupiah(lineTotal(saved))}</td>
    </tr>
  )
}

function fieldsOf({ item, accountCode, quantity, unit, unitPrice }: Cost, line: number): [string, string][] {
  return [
    [costField("item", line), item],
    [costField("akun", line), accountCode],
    [costField("jumlah", line), formatNumber(quantity)],
    [costField("satuan", line), unit],
    [costField("harga", line), formatNumber(unitPrice)],
  ]
}
