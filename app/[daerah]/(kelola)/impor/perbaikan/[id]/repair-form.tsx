import { Form } from "@/components/ui/form"
import type { WaitingRow } from "@/lib/intake/queries/repair/rows"
import { hintFor, nearestPlaces, type Place } from "@/lib/intake/rules/repair/suggest"
import { failingFields, writeRow } from "@/lib/intake/rules/repair/texts"
import { showProblem } from "@/lib/intake/rules/showing"
import { type FieldName, fieldLabels } from "@/lib/intake/schema"
import { fixRowAction } from "../actions"
import { FieldInput } from "../field-input"

type RepairFormProps = { row: WaitingRow; hidden: Record<string, string>; slug: string; places: Place[] }

/** The fields of a row that failed, each with what stands in the file, why it cannot stay, and a way to leave it empty. */
export function RepairForm({ row, hidden, slug, places }: RepairFormProps) {
  const fields = failingFields(row)
  const texts = writeRow(row, new Map(places.map((place) => [place.code, place])))
  const shown = fields.filter((field) => field !== "kelurahanCode" || row.values.kelurahanCode !== null)
  const initial = {
    ...Object.fromEntries(shown.map((field) => [field, texts[field] ?? ""])),
    kelurahanCode: row.values.kelurahanCode ?? "",
  }
  return (
    <Form action={fixRowAction} hidden={hidden} initial={initial} submitLabel="Simpan ke data UMKM">
      {fields.map((field) => (
        <div className="stack tight" key={field}>
          <Fault row={row} field={field} places={places} />
          <FieldInput field={field} name={field} label={fieldLabels[field]} slug={slug} places={places} />
          {field !== "name" && field !== "personName" && (
            <label className="choice">
              <input type="checkbox" name="emptied[]" value={field} />
              <span>Simpan tanpa {fieldLabels[field]}</span>
            </label>
          )}
        </div>
      ))}
    </Form>
  )
}

type FaultProps = { row: WaitingRow; field: FieldName; places: Place[] }

function Fault({ row, field, places }: FaultProps) {
  const problems = row.problems.filter((problem) => problem.field === field)
  const isName = field === "name" || field === "personName"
  return problems.length === 0 && isName ? (
    <p className="muted">Isi nama usaha atau nama pelaku, salah satu cukup.</p>
  ) : (
    problems.map((problem) => {
      const near = field === "kelurahanCode" ? nearestPlaces(problem.original, places) : []
      const hint =
        near.length > 0
          ? `Mungkin: ${near.map(({ name, kecamatan }) => `${name} (Kec. ${kecamatan})`).join(", ")}.`
          : hintFor(problem)
      return (
        <p key={problem.code}>
          {problem.original && (
            <>
              Tertulis <code>{showProblem(problem, row.values)}</code>.{" "}
            </>
          )}
          {problem.message} {hint && <span className="sub">{hint}</span>}
        </p>
      )
    })
  )
}
