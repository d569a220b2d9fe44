import { DateField } from "@/components/ui/date-field"
import { SelectField } from "@/components/ui/select-field"
import type { Worker } from "@/lib/mou/queries/form"

/** Until when a step is to be done, and by whom. */
export function NextFields({ people }: { people: readonly Worker[] }) {
  return (
    <div className="columns">
      <DateField name="dueOn" label="Tenggat" optional />
      <SelectField
        name="responsibleId"
        label="Penanggung jawab"
        hint="Diingatkan sebelum dan sesudah tenggat."
        optional
        empty="Belum ditentukan"
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  )
}
