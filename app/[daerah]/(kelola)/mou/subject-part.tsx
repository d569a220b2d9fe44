import { Part } from "@/components/ui/part"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { ParentChoice } from "@/lib/mou/queries/form"
import { mouCategories, mouForms, mouStatuses } from "@/lib/mou/schema/words"

const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** What the agreement is: title, form, category of partner, and the paper it stands under. */
export function SubjectPart({ parents }: { parents: readonly ParentChoice[] }) {
  const choices = parents.map(({ id, title, form, status }) => ({
    value: id,
    label: `${mouForms[form]}: ${title} (${mouStatuses[status].toLowerCase()})`,
  }))
  return (
    <Part title="Perjanjian">
      <TextField
        name="title"
        label="Tentang"
        hint="Judul naskah, misalnya “Pengembangan dan Pelayanan Industri Kelapa”."
        maxLength={300}
        autoComplete="off"
      />
      <div className="columns">
        <SelectField name="form" label="Bentuk naskah" choices={choicesOf(mouForms)} />
        <SelectField name="category" label="Golongan mitra" choices={choicesOf(mouCategories)} />
      </div>
      <SelectField
        name="parentId"
        label="Perjanjian induk"
        hint="PKS berinduk pada Kesepakatan Bersama; adendum pada perjanjian yang diubahnya."
        optional
        empty="Tanpa induk"
        choices={choices}
      />
    </Part>
  )
}
