import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { Actor } from "@/lib/access"
import { formatDay } from "@/lib/format"
import { listMovements } from "@/lib/movement/queries/ledger"
import { listQuestions, type Question } from "@/lib/movement/rules/questions"
import { sayCredit, sayMovement } from "@/lib/movement/rules/say"
import { answerCreditAction } from "./actions"

/** What moved a product lately, for its owner to say whether that was the reason: one tap each; nothing when there is nothing to ask. */
export async function CreditQuestions({ actor, productId }: { actor: Actor; productId: string }) {
  const questions = listQuestions(await listMovements(actor, productId))
  if (questions.length === 0) return null
  return (
    <section className="stack tight">
      <h2>Apa yang membuat produk ini berubah?</h2>
      <p className="muted">Jawaban Anda membantu dinas tahu kegiatan mana yang berguna.</p>
      {questions.map((question) => (
        <QuestionCard key={question.credit.id} {...{ question, productId }} daerah={actor.tenantSlug} />
      ))}
    </section>
  )
}

type QuestionCardProps = { question: Question; productId: string; daerah: string }

function QuestionCard({ question: { movement, credit }, productId, daerah }: QuestionCardProps) {
  const { what, before, after } = sayMovement(movement)
  const way = movement.change > 0 ? "naik" : "turun"
  return (
    <div className="card">
      <p>
        {formatDay(movement.day)}: <b>{what}</b> {way} dari {before} menjadi {after}. Apakah karena{" "}
        <b>{sayCredit(credit)}</b>?
      </p>
      <Form action={answerCreditAction} hidden={{ daerah, id: credit.id, productId }}>
        <div className="bar">
          <SubmitButton name="verdict" value="YES">
            {credit.training ? "Ya, karena pelatihan ini" : "Ya, karena ini"}
          </SubmitButton>
          <SubmitButton name="verdict" value="NO" variant="quiet">
            Bukan
          </SubmitButton>
        </div>
      </Form>
    </div>
  )
}
