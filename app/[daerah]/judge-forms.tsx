import { judgeRealisationAction, takeBackRealisationAction } from "@/app/[daerah]/(kelola)/mou/[id]/komitmen/actions"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { type Actor, may } from "@/lib/access"
import { sideOf } from "@/lib/obligation/policy"
import type { ObligationDetail } from "@/lib/obligation/queries/detail"

type JudgeFormsProps = {
  actor: Actor
  base: string
  one: ObligationDetail["realisations"][number]
  isDisputing: boolean
}

/** What an actor can still do with a realisation: take the own side's back, confirm or dispute the other's. */
export function JudgeForms({ actor, base, one: { id, side, state }, isDisputing }: JudgeFormsProps) {
  if (!may(actor, "realisation.judge") || state === "CONFIRMED" || state === "TAKEN_BACK") return null
  const hidden = { daerah: actor.tenantSlug, id }
  if (side === sideOf(actor))
    return state === "SAID" ? (
      <Form action={takeBackRealisationAction} hidden={hidden}>
        <div className="bar">
          <SubmitButton variant="quiet">Tarik kembali</SubmitButton>
        </div>
      </Form>
    ) : null
  if (isDisputing && state === "SAID")
    return (
      <Form action={judgeRealisationAction} hidden={{ ...hidden, verdict: "DISPUTED" }}>
        <TextField
          name="reason"
          label="Apa yang tidak sesuai"
          hint={`Dibaca juga oleh ${side === "AGENCY" ? "dinas" : "mitra"}.`}
          maxLength={500}
        />
        <div className="bar">
          <SubmitButton variant="danger">Sanggah</SubmitButton>
          <a href={base}>Batal</a>
        </div>
      </Form>
    )
  return (
    <Form action={judgeRealisationAction} hidden={{ ...hidden, verdict: "CONFIRMED" }}>
      <div className="bar">
        <SubmitButton>Konfirmasi</SubmitButton>
        {state === "SAID" && <a href={`${base}?sanggah=${id}`}>Sanggah …</a>}
      </div>
    </Form>
  )
}
