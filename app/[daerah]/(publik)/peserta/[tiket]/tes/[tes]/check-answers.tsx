import { handInOwnTestAction } from "@/app/[daerah]/(publik)/peserta/[tiket]/actions"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import type { AskedQuestion } from "@/lib/result/queries/own"
import type { Answers } from "@/lib/result/rules/score"

type CheckProps = { questions: AskedQuestion[]; answers: Answers; hidden: Record<string, string>; base: string }

/** Every answer before it is handed in, each with the way back to it. */
export function CheckAnswers({ questions, answers, hidden, base }: CheckProps) {
  const open = questions.filter(({ id }) => answers[id] === undefined).length
  const facts = questions.map(({ id, text, options }, at) => ({
    label: `${at + 1}. ${text}`,
    value: answers[id] === undefined ? null : options[answers[id]],
    note: (
      <a className="link" href={`${base}?soal=${at + 1}`}>
        Ubah<span className="hidden-text"> jawaban nomor {at + 1}</span>
      </a>
    ),
  }))
  return (
    <>
      <h1>Periksa jawaban Anda</h1>
      {open > 0 && (
        <Notice kind="warning">{`${open} pertanyaan belum dijawab; bila dikirim begitu, dihitung salah.`}</Notice>
      )}
      <DescriptionList facts={facts} />
      <p>Setelah dikirim, jawaban tidak dapat diubah lagi.</p>
      <Form action={handInOwnTestAction} hidden={hidden} submitLabel="Kirim jawaban">
        {null}
      </Form>
    </>
  )
}
