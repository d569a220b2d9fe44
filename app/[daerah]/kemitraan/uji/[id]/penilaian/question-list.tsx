import { sayValue } from "@/app/[daerah]/(kelola)/produk/[id]/penilaian/words"
import { Tag } from "@/components/ui/tag"
import type { Verifiable } from "@/lib/assessment/rules/verify"
import type { Criterion } from "@/lib/rubric/schema/rubric"

type Answer = { criterion: string; value: number; note: string; document: { fileName: string } | null }

type QuestionListProps = { base: string; questions: readonly Verifiable[]; answers: readonly Answer[] }

/** The criteria a laboratory is asked, each leading to its own page, with what was answered so far. */
export function QuestionList({ base, questions, answers }: QuestionListProps) {
  const kept = new Map(answers.map((answer) => [answer.criterion, answer]))
  return (
    <ul className="stack tight">
      {questions.map(({ criterion }) => {
        const answer = kept.get(criterion.code)
        return (
          <li key={criterion.code}>
            <a className="task" href={`${base}/${criterion.code}`}>
              <span>
                {criterion.statement.id}
                {answer && <span className="sub">{sayAnswer(criterion, answer)}</span>}
              </span>
              {answer ? <Tag mood="good">Dinilai</Tag> : <Tag>Nilai</Tag>}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function sayAnswer(criterion: Criterion, { value, note, document }: Answer): string {
  return [sayValue(criterion, value), note, document?.fileName].filter(Boolean).join(" · ")
}
