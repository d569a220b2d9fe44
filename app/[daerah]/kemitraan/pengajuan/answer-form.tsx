import { v7 as uuidv7 } from "uuid"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import type { answers } from "@/lib/submission/schema/step"
import { refusals } from "@/lib/submission/schema/words"
import { answerOwnAction } from "./actions"
import "./own-submissions.css"

type Answer = keyof typeof answers

const choices: { value: Answer; label: string; hint?: string }[] = [
  { value: "ACCEPTED", label: "Terima" },
  { value: "REFUSED", label: "Tolak", hint: "Dengan alasan, agar usaha tahu apa yang perlu dibenahi." },
  {
    value: "ACKNOWLEDGED",
    label: "Sedang diperiksa",
    hint: "Sudah Anda terima; hari menunggu berjalan sampai Anda memutuskan.",
  },
]

type OwnAnswerFormProps = {
  slug: string
  ids: readonly string[]
  chosen: Answer | null
  /** The answer that is changed; absent for the first. */
  corrects?: "ACCEPTED" | "REFUSED"
  /** Whether all of them wait to be looked at. */
  isNew: boolean
}

/** A partner's answer to one or several submissions. */
export function OwnAnswerForm({ slug, ids, chosen, corrects, isNew }: OwnAnswerFormProps) {
  const open = choices.filter(({ value }) => value !== corrects && (isNew || value !== "ACKNOWLEDGED"))
  return (
    <div className="answering">
      <Form
        action={answerOwnAction}
        hidden={{ daerah: slug, id: uuidv7(), ...(corrects && { from: corrects }) }}
        initial={{ answer: chosen ?? (open.length === 1 ? (open[0]?.value ?? "") : "") }}
        submitLabel={ids.length > 1 ? `Kirim jawaban untuk ${ids.length} pengajuan` : "Kirim jawaban"}
      >
        {ids.map((id) => (
          <input key={id} type="hidden" name="ids[]" value={id} />
        ))}
        <ChoiceField name="answer" label="Jawaban Anda" choices={open} />
        <div className="reason">
          <SelectField
            name="refusal"
            label="Alasan penolakan"
            hint="Wajib bila ditolak."
            choices={Object.entries(refusals).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <TextArea
          name="words"
          label="Pesan Anda"
          hint="Dibaca dinas. Bila ditolak, tulis apa yang perlu dibenahi; selain itu boleh kosong."
          rows={3}
          maxLength={2000}
        />
      </Form>
    </div>
  )
}
