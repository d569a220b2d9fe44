import { v7 as uuidv7 } from "uuid"
import { ProofField } from "@/app/[daerah]/(kelola)/pengajuan/proof-field"
import { realiseOwnAction } from "@/app/[daerah]/kemitraan/pengajuan/actions"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { TextArea } from "@/components/ui/text-area"
import type { OwnSubmission } from "@/lib/submission/queries/own"

type RealiseOwnFormProps = { slug: string; submission: OwnSubmission }

/** Says since which day what was accepted has happened. */
export function RealiseOwnForm({ slug, submission: { id, today, answeredOn, submittedOn } }: RealiseOwnFormProps) {
  return (
    <section className="card" id="terlaksana">
      <h2>Sudah terlaksana?</h2>
      <Form
        action={realiseOwnAction}
        hidden={{ daerah: slug, id: uuidv7(), "ids[]": id }}
        initial={{ happenedOn: today }}
        submitLabel="Ya, sudah terlaksana"
      >
        <DateField name="happenedOn" label="Sejak tanggal" min={answeredOn ?? submittedOn} max={today} />
        <TextArea
          name="words"
          label="Apa yang terlaksana"
          hint="Misalnya “Dipajang di 3 toko” atau “Hasil uji sudah dikirim”."
          rows={2}
          maxLength={2000}
          optional
        />
        <ProofField />
      </Form>
    </section>
  )
}
