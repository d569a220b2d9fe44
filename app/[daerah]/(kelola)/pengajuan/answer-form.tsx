import { v7 as uuidv7 } from "uuid"
import { answerSubmissionsAction } from "@/app/[daerah]/(kelola)/pengajuan/actions"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { channels, refusals, type SubmissionState } from "@/lib/submission/schema/words"
import { ProofField } from "./proof-field"

const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const answers = [
  { value: "ACCEPTED", label: "Diterima" },
  { value: "REFUSED", label: "Ditolak" },
]
const acknowledged = {
  value: "ACKNOWLEDGED",
  label: "Sedang diperiksa",
  hint: "Mitra sudah menerimanya dan memeriksanya; hari menunggu tetap berjalan.",
}
const { PORTAL: _, ...hearsay } = channels

type AnswerFormProps = {
  slug: string
  ids: readonly string[]
  today: string
  /** The earliest day it can have been. */
  from: string
  /** The answer that is corrected; absent for the first. */
  corrects?: Extract<SubmissionState, "ACCEPTED" | "REFUSED">
  /** Whether all of them wait to be looked at. */
  isNew: boolean
}

/** Writes down an answer that came by telephone, WhatsApp, letter or in a meeting. */
export function AnswerForm({ slug, ids, today, from, corrects, isNew }: AnswerFormProps) {
  const others = answers.filter(({ value }) => value !== corrects)
  return (
    <Form
      action={answerSubmissionsAction}
      hidden={{ daerah: slug, id: uuidv7(), ...(corrects && { from: corrects }) }}
      initial={{ happenedOn: today, answer: corrects ? (others[0]?.value ?? "") : "" }}
      submitLabel="Catat jawaban"
    >
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids[]" value={id} />
      ))}
      <ChoiceField name="answer" label="Jawaban mitra" choices={isNew ? [...others, acknowledged] : others} />
      <SelectField
        name="refusal"
        label="Alasan penolakan"
        hint="Hanya bila ditolak."
        choices={choicesOf(refusals)}
        optional
      />
      <TextArea
        name="words"
        label="Siapa yang menjawab dan apa katanya"
        hint="Bila ditolak: juga apa yang perlu dibenahi. Mitra ikut membacanya."
        rows={3}
        maxLength={2000}
      />
      <div className="columns">
        <SelectField name="channel" label="Kabarnya datang lewat" choices={choicesOf(hearsay)} />
        <DateField name="happenedOn" label="Tanggal jawaban" min={from} max={today} />
      </div>
      <ProofField />
    </Form>
  )
}
