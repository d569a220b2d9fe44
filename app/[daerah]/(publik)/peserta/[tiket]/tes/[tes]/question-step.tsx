import { saveOwnAnswerAction } from "@/app/[daerah]/(publik)/peserta/[tiket]/actions"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import type { AskedQuestion } from "@/lib/result/queries/own"

type StepProps = {
  question: AskedQuestion
  at: number
  count: number
  chosen: number | undefined
  hidden: Record<string, string>
}

/** One question, with what was chosen before; "Lanjutkan" keeps it and leads to the next. */
export function QuestionStep({ question, at, count, chosen, hidden }: StepProps) {
  const { id, text, options } = question
  return (
    <>
      <h1 className="hidden-text">{`Pertanyaan ${at} dari ${count}`}</h1>
      <p className="muted small">{`Pertanyaan ${at} dari ${count}`}</p>
      <Form
        key={id}
        action={saveOwnAnswerAction}
        hidden={{ ...hidden, questionId: id, soal: String(at) }}
        initial={chosen === undefined ? {} : { option: String(chosen) }}
        submitLabel="Lanjutkan"
        beside={
          <a className="link" href={`?soal=${at + 1}`}>
            Lewati dulu
          </a>
        }
      >
        <ChoiceField
          name="option"
          label={text}
          choices={options.map((label, option) => ({ value: String(option), label }))}
        />
      </Form>
    </>
  )
}
