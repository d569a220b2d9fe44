import {
  beginTrainingAction,
  closeTrainingAction,
  finishTrainingAction,
  openTrainingAction,
} from "@/app/[daerah]/(kelola)/pelatihan/actions"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Action, type Actor, may } from "@/lib/access"
import type { FormAction } from "@/lib/form"
import type { TrainingDetail } from "@/lib/training/queries/detail"
import { listMissing } from "@/lib/training/rules/readiness"
import { canBecome } from "@/lib/training/rules/status"
import type { TrainingStatus } from "@/lib/training/schema/words"

type Step = { to: TrainingStatus; action: Action; run: FormAction; label: string; effect: string }

/** What each step is called, and what it brings about. */
const steps: readonly Step[] = [
  {
    to: "OPEN",
    action: "training.open",
    run: openTrainingAction,
    label: "Buka pendaftaran",
    effect: "Pelatihan tampil di agenda dan orang dapat mendaftar.",
  },
  {
    to: "CLOSED",
    action: "training.close",
    run: closeTrainingAction,
    label: "Tutup pendaftaran",
    effect: "Tidak ada pendaftar baru; dapat dibuka kembali.",
  },
  {
    to: "RUNNING",
    action: "training.begin",
    run: beginTrainingAction,
    label: "Mulai pelatihan",
    effect: "Pendaftaran tidak dapat dibuka lagi.",
  },
  {
    to: "DONE",
    action: "training.finish",
    run: finishTrainingAction,
    label: "Selesaikan pelatihan",
    effect: "Kehadiran dan nilai tidak dapat diubah lagi, dan tindak lanjut 30, 90, dan 180 hari dijadwalkan.",
  },
]

type StatusPanelProps = { actor: Actor; training: TrainingDetail }

/** What can be done with a training as it stands, and what is missing before it can be opened. */
export function StatusPanel({ actor, training }: StatusPanelProps) {
  const { id, status } = training
  const missing = status === "DRAFT" ? listMissing({ ...training, sessions: training.sessions.length }) : []
  const next = steps.filter(({ to, action }) => canBecome(status, to) && may(actor, action))
  if (next.length === 0) return null
  const hidden = { daerah: actor.tenantSlug, id }
  return (
    <Card title="Langkah berikutnya">
      {missing.length > 0 ? (
        <Missing {...{ missing }} base={`/${actor.tenantSlug}/pelatihan/${id}`} />
      ) : (
        next.map(({ to, run, label, effect }, at) => (
          <Form key={to} action={run} hidden={{ ...hidden, from: status }}>
            <div className="bar">
              <SubmitButton variant={at === next.length - 1 ? undefined : "quiet"}>
                {to === "OPEN" && status === "CLOSED" ? "Buka kembali pendaftaran" : label}
              </SubmitButton>
              <span className="small muted">{effect}</span>
            </div>
          </Form>
        ))
      )}
    </Card>
  )
}

function Missing({ missing, base }: { missing: string[]; base: string }) {
  return (
    <p>
      Pendaftaran dapat dibuka setelah ada {missing.join(", ")}. <a href={`${base}/sesi`}>Atur sesi</a> atau{" "}
      <a href={`${base}/ubah`}>ubah rencana</a>.
    </p>
  )
}
