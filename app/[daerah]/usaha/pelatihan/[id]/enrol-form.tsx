import { v7 as uuidv7 } from "uuid"
import { enrolOwnAction } from "@/app/[daerah]/usaha/pelatihan/actions"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import type { judgeCandidates } from "@/lib/enrolment/queries/candidates"

type EnrolFormProps = {
  judged: NonNullable<Awaited<ReturnType<typeof judgeCandidates>>>
  hidden: Record<string, string>
}

/** Enrolling on one page: with the only enterprise that fits, or with one chosen of several; else why not. */
export function EnrolForm({ judged: { candidates, seats }, hidden }: EnrolFormProps) {
  const fitting = candidates.filter(({ reason }) => reason === null)
  const [only] = fitting
  if (!seats.isOpen) return <Notice kind="info">Pendaftaran pelatihan ini sedang tidak dibuka.</Notice>
  if (!only)
    return (
      <Notice kind="info" title="Anda belum dapat ikut">
        {candidates.length === 0 && "Usaha Anda belum tercatat."}
        {candidates.map(({ enterpriseId, name, reason }) => (
          <p key={enterpriseId}>{`${name}: ${reason}`}</p>
        ))}
      </Notice>
    )
  const isFull = fitting.every(({ wouldWait }) => wouldWait)
  return (
    <>
      {isFull && (
        <Notice kind="info">
          Kursinya sudah terisi. Bila mendaftar, Anda masuk daftar tunggu dan otomatis terdaftar begitu ada kursi
          kosong.
        </Notice>
      )}
      <Form
        action={enrolOwnAction}
        hidden={{ ...hidden, id: uuidv7(), ...(fitting.length === 1 && { enterpriseId: only.enterpriseId }) }}
        submitLabel={isFull ? "Masuk daftar tunggu" : "Daftar"}
      >
        <WithWhich names={fitting.map(({ enterpriseId, name }) => ({ value: enterpriseId, label: name }))} />
      </Form>
    </>
  )
}

function WithWhich({ names }: { names: { value: string; label: string }[] }) {
  if (names.length > 1) return <ChoiceField name="enterpriseId" label="Ikut dengan usaha yang mana?" choices={names} />
  return (
    <p>
      Anda mendaftar dengan usaha <b>{names[0]?.label}</b>.
    </p>
  )
}
