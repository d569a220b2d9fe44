import { sayValue } from "@/app/[daerah]/(kelola)/produk/[id]/penilaian/words"
import type { Verifiable } from "@/lib/assessment/rules/verify"

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
                <span className="sub">
                  {answer
                    ? [sayValue(criterion, answer.value), answer.note, answer.document?.fileName]
                        .filter(Boolean)
                        .join(" · ")
                    : "Belum dinilai"}
                </span>
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
