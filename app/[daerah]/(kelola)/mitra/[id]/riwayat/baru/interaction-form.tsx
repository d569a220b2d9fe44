import { recordInteractionAction } from "@/app/[daerah]/(kelola)/mitra/actions"
import { DateField } from "@/components/ui/date-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import type { PartnerMou } from "@/lib/partner/queries/record"
import { interactionKinds } from "@/lib/partner/schema/words"

type InteractionFormProps = {
  slug: string
  id: string
  partnerId: string
  mous: PartnerMou[]
  today: string
  back: string
}

/** The form of a meeting, call or letter with a partner. */
export function InteractionForm({ slug, id, partnerId, mous, today, back }: InteractionFormProps) {
  return (
    <Form
      action={recordInteractionAction}
      hidden={{ daerah: slug, id, partnerId }}
      initial={{ heldOn: today }}
      submitLabel="Simpan catatan"
      beside={<a href={back}>Batal</a>}
    >
      <div className="columns">
        <SelectField
          name="kind"
          label="Bentuk"
          choices={Object.entries(interactionKinds).map(([value, label]) => ({ value, label }))}
        />
        <DateField name="heldOn" label="Tanggal" max={today} />
      </div>
      <TextArea
        name="words"
        label="Isi"
        hint="Siapa yang hadir, apa yang disepakati, dan apa yang akan dikerjakan sampai kapan."
        rows={6}
        maxLength={4000}
      />
      {mous.length > 0 && (
        <SelectField
          name="mouId"
          label="Tentang perjanjian"
          choices={mous.map((one) => ({ value: one.id, label: one.title }))}
          empty="Tidak tentang satu perjanjian"
          optional
        />
      )}
      <DocumentField label="Berkas" kinds="Notulen, surat, atau foto: PDF, dokumen Office, atau gambar" optional />
    </Form>
  )
}
