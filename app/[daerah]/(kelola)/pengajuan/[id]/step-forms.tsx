import { v7 as uuidv7 } from "uuid"
import { realiseSubmissionsAction, withdrawSubmissionsAction } from "@/app/[daerah]/(kelola)/pengajuan/actions"
import { ProofField } from "@/app/[daerah]/(kelola)/pengajuan/proof-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-area"

type RealiseFormProps = { slug: string; id: string; today: string; from: string }

/** States that what was accepted has happened. */
export function RealiseForm({ slug, id, today, from }: RealiseFormProps) {
  return (
    <Form
      action={realiseSubmissionsAction}
      hidden={{ daerah: slug, id: uuidv7(), "ids[]": id }}
      initial={{ happenedOn: today }}
      submitLabel="Nyatakan terlaksana"
    >
      <DateField name="happenedOn" label="Sejak tanggal" min={from} max={today} />
      <TextArea
        name="words"
        label="Apa yang terlaksana"
        hint="Misalnya “Dipajang di 3 toko” atau “Hasil uji diterima”."
        rows={2}
        maxLength={2000}
        optional
      />
      <ProofField />
    </Form>
  )
}

/** Takes a submission back, with the reason. */
export function WithdrawForm({ slug, id }: { slug: string; id: string }) {
  return (
    <Form action={withdrawSubmissionsAction} hidden={{ daerah: slug, id: uuidv7(), "ids[]": id }}>
      <p>Pengajuan yang ditarik tidak dihitung lagi dan tidak dapat dijawab. Ini tidak dapat dibatalkan.</p>
      <TextArea name="words" label="Alasan" hint="Dibaca juga oleh mitra." rows={2} maxLength={500} />
      <div className="bar">
        <SubmitButton variant="danger">Tarik pengajuan</SubmitButton>
      </div>
    </Form>
  )
}
