import { v7 as uuidv7 } from "uuid"
import { logRealisationAction } from "@/app/[daerah]/(kelola)/mou/[id]/komitmen/actions"
import { Card } from "@/components/ui/card"
import { DateField } from "@/components/ui/date-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { Actor } from "@/lib/access"
import type { ObligationDetail } from "@/lib/obligation/queries/detail"
import { listTrainingChoices } from "@/lib/obligation/queries/form"

type LogFormProps = { actor: Actor; obligation: ObligationDetail }

/** Says that so much was done on a day, with what there is to show for it. */
export async function LogForm({ actor, obligation }: LogFormProps) {
  const { id, unit, startsOn, today, trainingId, proof, realisations } = obligation
  const trainings = await listTrainingChoices(actor)
  return (
    <Card title="Catat realisasi">
      <Form
        // What was typed belongs to one fact; the next begins anew.
        key={realisations.length}
        action={logRealisationAction}
        hidden={{ daerah: actor.tenantSlug, id: uuidv7(), obligationId: id }}
        initial={{ doneOn: today, trainingId: trainingId ?? "" }}
        submitLabel="Catat realisasi"
      >
        <div className="columns">
          <DateField name="doneOn" label="Tanggal pelaksanaan" min={startsOn} max={today} />
          <TextField name="quantity" label="Jumlah" suffix={unit} inputMode="numeric" maxLength={10} />
        </div>
        <TextArea
          name="words"
          label="Apa yang dilakukan"
          hint={proof ? `Bukti yang diharapkan: ${proof}` : undefined}
          rows={3}
          maxLength={2000}
          optional
        />
        <SelectField
          name="trainingId"
          label="Pelatihan terkait"
          choices={trainings.map((one) => ({ value: one.id, label: one.title }))}
          empty="Tidak ada"
          optional
        />
        <DocumentField label="Bukti" kinds="PDF, dokumen Office, atau gambar" optional />
      </Form>
    </Card>
  )
}
