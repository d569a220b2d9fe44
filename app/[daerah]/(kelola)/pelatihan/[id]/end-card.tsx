import { cancelTrainingAction, removeTrainingAction } from "@/app/[daerah]/(kelola)/pelatihan/actions"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-area"
import { type Actor, may } from "@/lib/access"
import type { TrainingDetail } from "@/lib/training/queries/detail"
import { isRemovable } from "@/lib/training/rules/readiness"
import { canBecome } from "@/lib/training/rules/status"

/** The ways to end a training before its time: a plan nobody knows of is removed, anything else is cancelled with a reason. */
export function EndCard({ actor, training }: { actor: Actor; training: TrainingDetail }) {
  const { id, status, enrolments } = training
  const hidden = { daerah: actor.tenantSlug, id }
  if (isRemovable(training) && may(actor, "training.remove"))
    return (
      <Card title="Hapus rancangan">
        <Form action={removeTrainingAction} hidden={hidden}>
          <p>Rancangan ini beserta sesi, narasumber, dan berkasnya dihapus. Belum ada yang mendaftar.</p>
          <div className="bar">
            <SubmitButton variant="danger">Hapus rancangan</SubmitButton>
          </div>
        </Form>
      </Card>
    )
  if (!canBecome(status, "CANCELLED") || !may(actor, "training.cancel")) return null
  return (
    <Card title="Batalkan pelatihan">
      <Form action={cancelTrainingAction} hidden={{ ...hidden, from: status }}>
        <TextArea
          name="reason"
          label="Alasan pembatalan"
          hint={enrolments > 0 ? "Disampaikan kepada semua yang terdaftar dan menunggu." : "Tercatat pada riwayat."}
          rows={3}
          maxLength={500}
        />
        <div className="bar">
          <SubmitButton variant="danger">Batalkan pelatihan</SubmitButton>
          <span className="small muted">Tidak dapat dikembalikan.</span>
        </div>
      </Form>
    </Card>
  )
}
