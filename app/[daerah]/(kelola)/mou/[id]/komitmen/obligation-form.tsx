import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { Actor } from "@/lib/access"
import { listResponsible } from "@/lib/mou/queries/form"
import { listTrainingChoices } from "@/lib/obligation/queries/form"
import { obligationKinds, recurrences } from "@/lib/obligation/schema/words"
import { saveObligationAction } from "./actions"

type ObligationFormProps = {
  actor: Actor
  partner: string
  hidden: Record<string, string>
  initial: Record<string, string>
}

const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** What one side of an agreement owes, to fill in or to change. */
export async function ObligationForm({ actor, partner, hidden, initial }: ObligationFormProps) {
  const [people, trainings] = await Promise.all([listResponsible(actor), listTrainingChoices(actor)])
  const owing = [
    { value: "PARTNER", label: partner },
    { value: "AGENCY", label: "Daerah" },
  ]
  return (
    <Form action={saveObligationAction} {...{ hidden, initial }} submitLabel="Simpan komitmen">
      <ChoiceField name="owedBy" label="Siapa yang wajib memenuhinya" choices={owing} />
      <TextField name="what" label="Apa yang dijanjikan" hint="Misalnya “Uji VCO di laboratorium”." maxLength={500} />
      <SelectField name="about" label="Tentang" choices={choicesOf(obligationKinds)} />
      <div className="columns">
        <TextField name="quantity" label="Jumlah" inputMode="numeric" maxLength={10} short />
        <TextField name="unit" label="Satuan" maxLength={40} short />
      </div>
      <SelectField
        name="recurs"
        label="Berulang"
        hint="Bila berulang, jumlah di atas berlaku untuk setiap periode, dari hari pertama sampai hari terakhir."
        choices={choicesOf(recurrences)}
      />
      <div className="columns">
        <DateField name="startsOn" label="Hari pertama" />
        <DateField name="dueOn" label="Hari terakhir" />
      </div>
      <TextArea
        name="proof"
        label="Bukti yang diharapkan"
        hint="Misalnya laporan hasil uji atau daftar hadir."
        rows={2}
        maxLength={500}
        optional
      />
      <SelectField
        name="trainingId"
        label="Pelatihan terkait"
        choices={trainings.map(({ id, title }) => ({ value: id, label: title }))}
        empty="Tidak ada"
        optional
      />
      <SelectField
        name="responsibleId"
        label="Penanggung jawab di dinas"
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        empty="Belum ditetapkan"
        optional
      />
    </Form>
  )
}
