import { CheckboxField } from "@/components/ui/checkbox-field"
import { Part } from "@/components/ui/part"
import { SelectField } from "@/components/ui/select-field"

type Named = { id: string; name: string }

function choicesOf(list: Named[]) {
  return list.map(({ id, name }) => ({ value: id, label: name }))
}

/** Whose help a permit came from, so that it is credited. */
export function HelpPart({ help: { trainings, mous } }: { help: { trainings: Named[]; mous: Named[] } }) {
  return (
    <Part title="Fasilitasi" hint="Dipakai untuk menghitung hasil pelatihan dan perjanjian.">
      <CheckboxField name="facilitated" label="Diurus dengan bantuan dinas atau mitra" />
      {trainings.length > 0 && (
        <SelectField
          name="trainingId"
          label="Hasil pelatihan"
          choices={choicesOf(trainings)}
          empty="Bukan dari pelatihan"
          optional
        />
      )}
      {mous.length > 0 && (
        <SelectField
          name="mouId"
          label="Hasil perjanjian"
          choices={choicesOf(mous)}
          empty="Bukan dari perjanjian"
          optional
        />
      )}
    </Part>
  )
}
