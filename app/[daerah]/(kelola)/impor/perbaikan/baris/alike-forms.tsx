import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import type { Actor } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { listAlike } from "@/lib/intake/queries/repair/rows"
import { nearestPlaces, type Place } from "@/lib/intake/rules/repair/suggest"
import { fieldOfKind } from "@/lib/intake/rules/repair/texts"
import { maskText } from "@/lib/intake/rules/showing"
import { fieldLabels } from "@/lib/intake/schema"
import { fixAlikeAction } from "../actions"
import { FieldInput } from "../field-input"

type AlikeFormsProps = { actor: Actor; kind: string; intakeId: string | undefined; places: Place[] }

const mostForms = 8

/** Rows that say the same are given one meaning together: one misspelt kelurahan for all of them. */
export async function AlikeForms({ actor, kind, intakeId, places }: AlikeFormsProps) {
  const field = fieldOfKind(kind)
  const groups = (await listAlike(actor, kind, intakeId)).filter(({ original }) => maskText(original) === original)
  if (!field || groups.length === 0) return null
  return (
    <section className="stack">
      <h2>Sekaligus semua yang sama</h2>
      {groups.slice(0, mostForms).map(({ original, count }) => {
        const [nearest] = field === "kelurahanCode" ? nearestPlaces(original, places) : []
        return (
          <div className="card" key={original}>
            <h3>
              “{original}” di {formatNumber(count)} baris
            </h3>
            <Form
              action={fixAlikeAction}
              hidden={{ daerah: actor.tenantSlug, kind, original, intakeId: intakeId ?? "" }}
              initial={{ meaning: nearest?.code ?? "" }}
              submitLabel={`Terapkan ke ${formatNumber(count)} baris`}
            >
              <FieldInput
                field={field}
                name="meaning"
                label={`${fieldLabels[field]} yang benar`}
                hint={nearest && `Usulan: ${nearest.name}, Kec. ${nearest.kecamatan}. Periksa dahulu.`}
                slug={actor.tenantSlug}
                places={places}
              />
              <CheckboxField name="empty" label={`Simpan semuanya tanpa ${fieldLabels[field]}`} />
            </Form>
          </div>
        )
      })}
      {groups.length > mostForms && (
        <p className="muted">Masih ada {formatNumber(groups.length - mostForms)} tulisan lain yang berulang.</p>
      )}
    </section>
  )
}
