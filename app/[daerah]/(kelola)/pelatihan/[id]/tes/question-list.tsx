import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { Question } from "@/lib/result/queries/questions"
import { letterOf } from "@/lib/result/rules/letters"
import { moveQuestionAction, removeQuestionAction } from "./actions"

type ListProps = { questions: Question[]; base: string; canEdit: boolean; hidden: Record<string, string> }

/** The questions in their order, the right option marked in words. */
export function QuestionList({ questions, base, canEdit, hidden }: ListProps) {
  return (
    <ol className="stack questions">
      {questions.map((question, at) => (
        <li className="card" key={question.id} id={`soal-${question.id}`}>
          <h2>
            {at + 1}. {question.text}
          </h2>
          <ol className="letters">
            {question.options.map((option, each) => (
              <li key={option}>
                <b>{letterOf(each)}.</b> {option}
                {each === question.answer && <span className="tag good">Benar</span>}
              </li>
            ))}
          </ol>
          {canEdit && (
            <div className="bar only-screen">
              <a href={`${base}/soal/${question.id}`}>
                Ubah<span className="hidden-text"> soal {at + 1}</span>
              </a>
              <Moves {...{ question, at, count: questions.length, hidden }} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

type MovesProps = { question: Question; at: number; count: number; hidden: Record<string, string> }

function Moves({ question, at, count, hidden }: MovesProps) {
  const named = { ...hidden, id: question.id }
  return (
    <>
      {at > 0 && (
        <Form action={moveQuestionAction} hidden={{ ...named, towards: "up" }}>
          <SubmitButton variant="quiet">Naikkan</SubmitButton>
        </Form>
      )}
      {at < count - 1 && (
        <Form action={moveQuestionAction} hidden={{ ...named, towards: "down" }}>
          <SubmitButton variant="quiet">Turunkan</SubmitButton>
        </Form>
      )}
      <Form action={removeQuestionAction} hidden={named}>
        <SubmitButton variant="danger">Hapus</SubmitButton>
      </Form>
    </>
  )
}
