import { ChoiceField } from "@/components/ui/choice-field"
import { RegionField } from "@/components/ui/region-field"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { legalForms, sectors } from "@/lib/enterprise/rules/vocabulary"
import type { Place } from "@/lib/intake/rules/repair/suggest"
import type { FieldName } from "@/lib/intake/schema"

type FieldInputProps = {
  field: FieldName
  name: string
  label: string
  hint?: string | undefined
  slug: string
  places: Place[]
}

const numbers: readonly FieldName[] = [
  "nik",
  "nib",
  "npwp",
  "phone",
  "phone2",
  "workers",
  "workersMale",
  "workersFemale",
  "startedYear",
]

function choicesIn(vocabulary: Record<string, string>) {
  return Object.values(vocabulary).map((label) => ({ value: label, label }))
}

/** The control that suits a field of a failed row. */
export function FieldInput({ field, slug, places, hint, ...named }: FieldInputProps) {
  const texts = { ...named, ...(hint && { hint }) }
  const regions = places.map(({ code, name, kecamatan }) => ({ code, name, kecamatan }))
  if (field === "kelurahanCode") return <RegionField {...texts} slug={slug} regions={regions} />
  if (field === "sector") return <SelectField {...texts} choices={choicesIn(sectors)} />
  if (field === "legalForm") return <SelectField {...texts} choices={choicesIn(legalForms)} />
  if (field === "gender")
    return (
      <ChoiceField
        {...texts}
        choices={[
          { value: "L", label: "Laki-laki" },
          { value: "P", label: "Perempuan" },
        ]}
      />
    )
  if (field === "salesPeriod")
    return (
      <ChoiceField
        {...texts}
        choices={[
          { value: "bulan", label: "Per bulan" },
          { value: "tahun", label: "Per tahun" },
        ]}
      />
    )
  return <TextField {...texts} inputMode={numbers.includes(field) ? "numeric" : "text"} />
}
