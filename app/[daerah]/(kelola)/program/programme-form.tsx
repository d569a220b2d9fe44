import { Form } from "@/components/ui/form"
import { MoneyField } from "@/components/ui/money-field"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { budgetSources } from "@/lib/training/schema/words"
import { saveProgrammeAction } from "./actions"

type ProgrammeFormProps = {
  slug: string
  id: string
  initial: Record<string, string>
  /** Whether the daerah is a province: then its codes have a 1 where those of a kabupaten or kota have a 2. */
  isProvince: boolean
  submitLabel: string
  backHref: string
}

/** The form of a programme, new or not. */
export function ProgrammeForm({ slug, id, initial, isProvince, submitLabel, backHref }: ProgrammeFormProps) {
  const sources = Object.entries(budgetSources).map(([value, label]) => ({ value, label }))
  const level = isProvince ? "1 untuk provinsi" : "2 untuk kabupaten/kota"
  return (
    <Form
      action={saveProgrammeAction}
      initial={initial}
      hidden={{ daerah: slug, id }}
      submitLabel={submitLabel}
      beside={<a href={backHref}>Batal</a>}
    >
      <TextField name="year" label="Tahun" short inputMode="numeric" maxLength={4} autoComplete="off" />
      <TextField
        name="name"
        label="Nama program"
        hint="Misalnya “PK2UMK 2026” atau “Naik kelas usaha kopra”."
        maxLength={200}
        autoComplete="off"
      />
      <TextArea name="objective" label="Tujuan" hint="Apa yang berubah pada pesertanya." optional maxLength={2000} />
      <SelectField name="budgetSource" label="Sumber dana" choices={sources} />
      <TextField
        name="subactivityCode"
        label="Kode sub kegiatan"
        hint={`Menurut Permendagri 90/2019 dan pemutakhirannya, ${level} pada bagian keempat. Misalnya 2.17.07.${isProvince ? 1 : 2}.01.0015.`}
        optional
        maxLength={60}
        autoComplete="off"
      />
      <MoneyField name="budget" label="Anggaran" hint="Misalnya 150.000.000 atau 150 jt." optional />
      <TextField
        name="targetParticipants"
        label="Target peserta"
        hint="Orang yang mengikuti pelatihan, bukan hanya mendaftar."
        optional
        suffix="orang"
        short
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        name="targetApplied"
        label="Target yang menerapkan"
        hint="Peserta yang kemudian menerapkan hasilnya, seluruhnya atau sebagian."
        optional
        suffix="orang"
        short
        inputMode="numeric"
        autoComplete="off"
      />
    </Form>
  )
}
