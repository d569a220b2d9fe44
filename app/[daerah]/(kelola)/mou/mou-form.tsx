import { CheckboxField } from "@/components/ui/checkbox-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { Part } from "@/components/ui/part"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import type { getMouChoices } from "@/lib/mou/queries/form"
import { DaerahFields, PartnerFields } from "./party-fields"
import { NextFields } from "./step-fields"
import { SubjectPart } from "./subject-part"

type MouFormProps = {
  action: FormAction
  initial: Record<string, string>
  hidden: Record<string, string>
  choices: Awaited<ReturnType<typeof getMouChoices>>
  /** The agreement that is changed; it cannot stand under itself. */
  self?: string
  submitLabel: string
  backHref: string
  /** Where partners are recorded. */
  partnersHref: string
}

/** The form of an agreement, new or not, in parts. */
export function MouForm({ action, initial, hidden, choices, self, submitLabel, ...rest }: MouFormProps) {
  const partners = choices.partners.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form {...{ action, initial, hidden, submitLabel }} beside={<a href={rest.backHref}>Batal</a>}>
      <SubjectPart parents={choices.parents.filter(({ id }) => id !== self)} />
      <Part title="Pihak pertama: pemerintah daerah">
        <DaerahFields />
      </Part>
      <Part
        title="Mitra"
        hint={
          <>
            Yang belum ada dalam daftar dicatat dahulu di <a href={rest.partnersHref}>Mitra</a>.
          </>
        }
      >
        <PartnerFields choices={partners} />
      </Part>
      <ContentPart />
      <TimePart />
      <ConsentPart />
      <Part title="Tahap sekarang">
        <NextFields people={choices.people} />
      </Part>
    </Form>
  )
}

function ContentPart() {
  return (
    <Part title="Isi">
      <TextArea name="object" label="Objek" hint="Apa yang dikerjasamakan." optional rows={2} maxLength={1000} />
      <TextArea
        name="scopes"
        label="Ruang lingkup"
        hint="Satu butir per baris, misalnya “Uji mutu VCO”."
        optional
        rows={5}
        maxLength={6000}
      />
      <div className="columns">
        <TextArea name="rights" label="Hak" optional maxLength={4000} />
        <TextArea name="duties" label="Kewajiban" optional maxLength={4000} />
      </div>
      <p className="hint">
        Janji yang dapat dihitung, seperti jumlah pelatihan atau uji, dicatat sesudah disimpan di bagian Komitmen.
      </p>
      <div className="columns">
        <TextArea name="financing" label="Pembiayaan" optional rows={2} maxLength={1000} />
        <TextField
          name="agency"
          label="Perangkat daerah pelaksana"
          hint="Dinas yang menjalankan perjanjian ini."
          optional
          maxLength={200}
          autoComplete="off"
        />
      </div>
    </Part>
  )
}

function TimePart() {
  return (
    <Part title="Penandatanganan dan masa berlaku" hint="Boleh dikosongkan sampai perjanjian ditandatangani.">
      <div className="columns">
        <TextField name="place" label="Tempat penandatanganan" optional maxLength={200} autoComplete="off" />
        <DateField name="signedOn" label="Tanggal penandatanganan" optional />
        <DateField name="startsOn" label="Mulai berlaku" optional />
        <DateField name="endsOn" label="Hari terakhir berlaku" optional />
      </div>
    </Part>
  )
}

function ConsentPart() {
  return (
    <Part title="Telaah TKKSD dan persetujuan DPRD">
      <div className="columns">
        <DateField name="tkksdOn" label="Tanggal telaah TKKSD" optional />
        <TextArea name="tkksdWords" label="Hasil telaah" optional rows={2} maxLength={1000} />
      </div>
      <CheckboxField
        name="needsDprd"
        label="Perlu persetujuan DPRD"
        hint="Centang bila perjanjian ini membebani daerah atau masyarakat dan anggarannya belum tersedia."
      />
      <div className="columns">
        <TextField name="dprdNumber" label="Nomor persetujuan DPRD" optional maxLength={100} autoComplete="off" />
        <DateField name="dprdOn" label="Tanggal persetujuan DPRD" optional />
      </div>
    </Part>
  )
}
