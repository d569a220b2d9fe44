import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import type { Actor } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { type Alike, listAlike } from "@/lib/intake/queries/repair/rows"
import { nearestPlaces, type Place } from "@/lib/intake/rules/repair/suggest"
import { fieldOfKind } from "@/lib/intake/rules/repair/texts"
import { maskText } from "@/lib/intake/rules/showing"
import { type FieldName, fieldLabels } from "@/lib/intake/schema"
import { fixAlikeAction } from "../actions"
import { FieldInput } from "../field-input"

type AlikeFormsProps = {
  actor: Actor
  kind: string
  intakeId: string | undefined
  /** The text whose form is open; the most frequent one when none is chosen. */
  chosen: string | undefined
  places: Place[]
}

const mostLinks = 30

/** Rows that say the same are given one meaning together: one misspelt kelurahan for all of them. */
export async function AlikeForms({ actor, kind, intakeId, chosen, places }: AlikeFormsProps) {
  const field = fieldOfKind(kind)
  const groups = (await listAlike(actor, kind, intakeId)).filter(({ original }) => maskText(original) === original)
  const open = groups.find(({ original }) => original === chosen) ?? groups[0]
  if (!field || !open) return null
  const address = (original: string) =>
    `?${new URLSearchParams({ jenis: kind, ...(intakeId && { impor: intakeId }), sama: original })}`
  return (
    <section className="stack">
      <h2>Sekaligus semua yang sama</h2>
      <AlikeForm
        slug={actor.tenantSlug}
        group={open}
        hidden={{ kind, intakeId: intakeId ?? "" }}
        {...{ field, places }}
      />
      {groups.length > 1 && (
        <>
          <h3>Tulisan lain yang berulang</h3>
          <ul className="bar">
            {groups
              .filter((group) => group !== open)
              .slice(0, mostLinks)
              .map(({ original, count }) => (
                <li key={original}>
                  <a href={address(original)}>
                    “{original}” ({formatNumber(count)})
                  </a>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}

type AlikeFormProps = {
  slug: string
  group: Alike
  hidden: Record<string, string>
  field: FieldName
  places: Place[]
}

function AlikeForm({ slug, group: { original, count }, hidden, field, places }: AlikeFormProps) {
  const [nearest] = field === "kelurahanCode" ? nearestPlaces(original, places) : []
  return (
    <div className="card">
      <h3>
        “{original}” di {formatNumber(count)} baris
      </h3>
      <Form
        action={fixAlikeAction}
        hidden={{ ...hidden, daerah: slug, original }}
        initial={{ meaning: nearest?.code ?? "" }}
        submitLabel={`Terapkan ke ${formatNumber(count)} baris`}
      >
        <FieldInput
          field={field}
          name="meaning"
          label={`${fieldLabels[field]} yang benar`}
          hint={nearest && `Usulan: ${nearest.name}, Kec. ${nearest.kecamatan}. Periksa dahulu.`}
          slug={slug}
          places={places}
        />
        <CheckboxField name="empty" label={`Simpan semuanya tanpa ${fieldLabels[field]}`} />
      </Form>
    </div>
  )
}
