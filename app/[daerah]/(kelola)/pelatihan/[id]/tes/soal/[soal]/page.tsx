import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { saveQuestionAction } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/actions"
import { requireHead, TestFrame } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/test-frame"
import { Form } from "@/components/ui/form"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getQuestionnaire } from "@/lib/result/queries/questions"
import { QuestionFields } from "./question-fields"
import "../../tests.css"

export const metadata: Metadata = { title: "Soal" }

type PageProps = { params: Promise<{ daerah: string; id: string; soal: string }> }

export default async function QuestionPage({ params }: PageProps) {
  const actor = await requireActor(params, "question.save")
  const id = await idParam(params)
  const [training, { questions, isLocked }] = await Promise.all([requireHead(actor, id), getQuestionnaire(actor, id)])
  const base = `/${actor.tenantSlug}/pelatihan/${id}/tes`
  // Whoever comes too late finds the reason there.
  if (isLocked) redirect(base)
  const { soal } = await params
  const question = questions.find((each) => each.id === soal)
  if (!question && soal !== "baru") notFound()
  const texts = question?.options.map((option, at) => [`option${at}`, option]) ?? []
  const initial = question
    ? { text: question.text, answer: String(question.answer), ...Object.fromEntries(texts) }
    : undefined
  return (
    <TestFrame {...{ actor, training, view: "" }}>
      <h2>{question ? `Soal ${questions.indexOf(question) + 1}` : `Soal baru (nomor ${questions.length + 1})`}</h2>
      <Form
        action={saveQuestionAction}
        hidden={{ daerah: actor.tenantSlug, trainingId: id, id: question?.id ?? uuidv7() }}
        initial={initial}
        submitLabel="Simpan soal"
        beside={<a href={base}>Batal</a>}
      >
        <QuestionFields />
      </Form>
    </TestFrame>
  )
}
