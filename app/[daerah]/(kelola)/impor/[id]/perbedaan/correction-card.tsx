import { type Column, DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { Tag } from "@/components/ui/tag"
import { maskNik } from "@/lib/format"
import type { ShownCorrection } from "@/lib/intake/queries/corrections/list"
import { doubtWords } from "@/lib/intake/rules/corrections/words"
import { isFieldName } from "@/lib/intake/rules/repair/repair-row"
import { showValue } from "@/lib/intake/rules/showing"
import { type FieldName, fieldLabels, type RowValues } from "@/lib/intake/schema"
import { decideConflictsAction } from "../../actions"

const states: Record<string, { label: string; mood: "plain" | "good" | "warn" | "info" }> = {
  OPEN: { label: "Belum diterapkan", mood: "info" },
  APPLIED: { label: "Diterapkan", mood: "good" },
  LEFT: { label: "Dibiarkan", mood: "warn" },
  UNDONE: { label: "Dibatalkan", mood: "plain" },
  KEPT: { label: "Dibiarkan; sudah diubah lagi", mood: "plain" },
}

type Places = ReadonlyMap<string, { name: string; kecamatan: string }>
type CardProps = ShownCorrection & { slug: string; places: Places }

/** One record: what its row in the file says differently, and what to do where both were changed. */
export function CorrectionCard({ correction, comparison, slug, places }: CardProps) {
  const { id, enterpriseId, conflicts, state, sheet, row } = correction
  const isOpen = state === "OPEN"
  const name = comparison?.record.name ?? correction.values.name ?? "(tanpa nama)"
  const look = states[state]
  const doubts = [...new Set([...correction.doubts, ...(comparison?.doubts ?? [])])]
  const table = <FieldTable correction={correction} comparison={comparison} slug={slug} places={places} />
  return (
    <section className="card">
      <h2>
        <a href={`/${slug}/umkm/${enterpriseId}`}>{name}</a>
      </h2>
      <p className="muted">
        {sheet} baris {row} {look && <Tag mood={look.mood}>{look.label}</Tag>}
      </p>
      {doubts.map((doubt) => (
        <p key={doubt}>{doubtWords[doubt]}</p>
      ))}
      {isOpen && conflicts.length > 0 ? (
        <Form action={decideConflictsAction} hidden={{ daerah: slug, id }} submitLabel="Simpan pilihan">
          {table}
        </Form>
      ) : (
        table
      )}
    </section>
  )
}

function columnsFor(hasConflict: boolean): Column[] {
  return [
    { key: "field", label: "Isian" },
    ...(hasConflict ? [{ key: "base", label: "Saat diunduh" }] : []),
    { key: "theirs", label: "Di data UMKM sekarang" },
    { key: "mine", label: "Di berkas" },
  ]
}

function FieldTable({ correction, comparison, places }: CardProps) {
  const { fields, conflicts, values, originals, applied, taken, state } = correction
  const nameOf = (code: string) => places.get(code)?.name ?? code
  const show = (field: FieldName, from: RowValues | undefined) =>
    from ? showValue(field, from, nameOf) || "(kosong)" : "tidak diketahui"
  const last4 = comparison?.record.nikLast4
  const theirs = (field: FieldName) =>
    field === "nik" ? (last4 ? maskNik(last4) : "(kosong)") : show(field, comparison?.theirs.values)
  const hasConflict = conflicts.length > 0
  return (
    <DataTable caption={`Perbedaan ${correction.values.name ?? ""}`} columns={columnsFor(hasConflict)}>
      {fields.filter(isFieldName).map((field) => {
        const isConflict = conflicts.includes(field)
        const isEmptied = /^[-–—]$/.test(originals[field]?.trim() ?? "")
        const mine = isEmptied ? "(dikosongkan)" : show(field, values)
        return (
          <tr key={field}>
            <th scope="row">
              {fieldLabels[field]} {isConflict && <Tag mood="warn">Bentrok</Tag>}
              {applied.includes(field) && <span className="sub">diterapkan</span>}
            </th>
            {hasConflict && <td>{isConflict ? show(field, comparison?.base?.values) : ""}</td>}
            <td>{theirs(field)}</td>
            <td>
              {isConflict && state === "OPEN" ? (
                <label className="choice">
                  <input type="checkbox" name="taken[]" value={field} defaultChecked={taken.includes(field)} />
                  <span>
                    {mine}
                    <span className="sub">Pakai isi berkas</span>
                  </span>
                </label>
              ) : (
                <b>{mine}</b>
              )}
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}
