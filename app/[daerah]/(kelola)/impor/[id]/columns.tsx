import { type Column, DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { targetLabels } from "@/lib/intake/rules/columns/target"
import type { SheetReading } from "@/lib/intake/schema"
import { answerIntakeAction } from "../actions"
import type { ViewProps } from "./view"

const meaningColumns: Column[] = [
  { key: "column", label: "Kolom" },
  { key: "header", label: "Judul di berkas" },
  { key: "target", label: "Dipahami sebagai" },
  { key: "unit", label: "Satuan dan periode" },
]

const money = new Set(["assets", "capital", "sales"])

/** The letters of a column as in Excel: 0 is A, 26 is AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}

/** What every column was understood as; a correction is remembered for this layout, and the file is judged again. */
export function Columns({ actor, intake }: Pick<ViewProps, "actor" | "intake">) {
  const layouts = new Map<string, { sheet: SheetReading; names: string[] }>()
  for (const sheet of intake.reading.sheets) {
    if (!sheet.signature || sheet.kind !== "register") continue
    const known = layouts.get(sheet.signature)
    if (known) known.names.push(sheet.name)
    else layouts.set(sheet.signature, { sheet, names: [sheet.name] })
  }
  return [...layouts].map(([signature, { sheet, names }]) => (
    <section className="stack" key={signature}>
      <h2>Arti kolom</h2>
      <p className="muted">
        Berlaku untuk lembar {names.slice(0, 6).join(", ")}
        {names.length > 6 && ` dan ${names.length - 6} lembar lain`}. Perbaikan Anda diingat untuk berkas berikutnya
        dengan judul kolom yang sama.
      </p>
      <Form
        action={answerIntakeAction}
        hidden={{ daerah: actor.tenantSlug, id: intake.id, signature }}
        submitLabel="Terapkan dan periksa lagi"
      >
        <DataTable caption="Kolom di berkas dan artinya" columns={meaningColumns}>
          {sheet.columns.map((column) => (
            <ColumnRow key={column.column} column={column} />
          ))}
        </DataTable>
      </Form>
    </section>
  ))
}

function ColumnRow({
  column: { column, header, target, unit, period, reason },
}: {
  column: SheetReading["columns"][number]
}) {
  const letters = lettersOf(column)
  const isMoney = target !== null && money.has(target)
  return (
    <tr>
      <td>
        {letters}
        <input type="hidden" name="column[]" value={column} />
      </td>
      <td>
        {header || "(tanpa judul)"}
        {reason && <span className="sub">{reason}</span>}
      </td>
      <td>
        <select className="input" name="target[]" defaultValue={target ?? ""} aria-label={`Arti kolom ${letters}`}>
          <option value="">Tidak dipakai</option>
          {Object.entries(targetLabels).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td>
        {isMoney ? (
          <MoneyMeaning letters={letters} unit={unit} period={target === "sales" ? period : undefined} />
        ) : (
          <>
            <input type="hidden" name="unit[]" value={unit ?? ""} />
            <input type="hidden" name="period[]" value={period ?? ""} />
          </>
        )}
      </td>
    </tr>
  )
}

type MoneyMeaningProps = { letters: string; unit: number | null; period: string | null | undefined }

function MoneyMeaning({ letters, unit, period }: MoneyMeaningProps) {
  return (
    <div className="stack tight">
      <select className="input" name="unit[]" defaultValue={unit ?? ""} aria-label={`Satuan kolom ${letters}`}>
        <option value="">Rupiah</option>
        <option value="1000">Ribu rupiah</option>
        <option value="1000000">Juta rupiah</option>
        <option value="1000000000">Miliar rupiah</option>
      </select>
      {period === undefined ? (
        <input type="hidden" name="period[]" value="" />
      ) : (
        <select className="input" name="period[]" defaultValue={period ?? ""} aria-label={`Periode kolom ${letters}`}>
          <option value="">Periode tidak diketahui</option>
          <option value="month">Per bulan</option>
          <option value="year">Per tahun</option>
        </select>
      )}
    </div>
  )
}
