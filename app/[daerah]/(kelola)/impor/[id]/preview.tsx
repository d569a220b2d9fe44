import { listIntakeRows } from "@/lib/intake/queries/rows"
import { showOriginal, showValue } from "@/lib/intake/rules/showing"
import { type FieldName, fieldLabels } from "@/lib/intake/schema"
import { getKelurahan } from "@/lib/region/queries"
import type { ViewProps } from "./view"

function isField(name: string): name is FieldName {
  return Object.hasOwn(fieldLabels, name)
}

const fields = Object.keys(fieldLabels).filter(isField)

/** The first rows as they will be stored, with the original text below where it differs. */
export async function Preview({ actor, intake }: Pick<ViewProps, "actor" | "intake">) {
  const [{ rows }, kelurahan] = await Promise.all([listIntakeRows(actor, intake.id, { most: 20 }), getKelurahan(actor)])
  const nameOf = (code: string) => kelurahan.get(code)?.name ?? code
  const shown = fields.filter((field) =>
    rows.some((row) => row.originals[field] !== undefined || showValue(field, row.values, nameOf) !== ""),
  )
  return (
    <section className="stack">
      <h2>{rows.length} baris pertama</h2>
      <p className="muted">Tebal: yang akan tersimpan. Di bawahnya: tulisan aslinya, bila berbeda.</p>
      <section className="sheet" aria-label="Baris pertama berkas" tabIndex={0}>
        <table>
          <caption className="hidden-text">Baris pertama, asli dan tersimpan</caption>
          <thead>
            <tr>
              <th scope="col">Baris</th>
              {shown.map((field) => (
                <th scope="col" key={field}>
                  {fieldLabels[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`/${actor.tenantSlug}/impor/${intake.id}?hasil=${row.outcome}`}>{row.row}</a>
                </th>
                {shown.map((field) => {
                  const value = showValue(field, row.values, nameOf)
                  const original = showOriginal(field, row)
                  return (
                    <td key={field}>
                      <b>{value}</b>
                      {original !== value && <span className="sub">{original}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
