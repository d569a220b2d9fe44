import { DataTable } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format"
import type { Opinion } from "@/lib/result/queries/sheet"
import { feedbackScale, summariseFeedback } from "@/lib/result/rules/feedback"

const columns = [
  { key: "pernyataan", label: "Pernyataan" },
  { key: "rata", label: "Rata-rata (1–5)", numeric: true },
  ...feedbackScale.map((label) => ({ key: label, label, numeric: true })),
]

type SummaryProps = { feedback: Opinion[]; attended: number }

/** What participants thought: the mean and every count of the five statements, and their words without names. */
export function FeedbackSummary({ feedback, attended }: SummaryProps) {
  const { count, lines } = summariseFeedback(feedback.map(({ answers }) => answers))
  const worded = feedback.filter(({ words }) => words !== "")
  return (
    <section className="stack">
      <h2>Umpan balik peserta</h2>
      {count === 0 ? (
        <p className="muted">
          Belum ada yang mengisi. Peserta mengisinya lewat tautan pribadi, sejak sesi terakhir dimulai.
        </p>
      ) : (
        <>
          <p className="muted">{`${formatNumber(count)} pengisi; ${formatNumber(attended)} pelaku usaha hadir.`}</p>
          <DataTable caption="Umpan balik peserta" columns={columns}>
            {lines.map(({ question, mean, counts }) => (
              <tr key={question}>
                <td>{question}</td>
                <td className="num">{mean === null ? "–" : formatNumber(mean)}</td>
                {counts.map((each, at) => (
                  <td className="num" key={feedbackScale[at]}>
                    {formatNumber(each)}
                  </td>
                ))}
              </tr>
            ))}
          </DataTable>
          {worded.length > 0 && (
            <details>
              <summary>{`Kata-kata peserta (${formatNumber(worded.length)})`}</summary>
              <ul className="stack tight">
                {worded.map(({ id, words }) => (
                  <li key={id}>“{words}”</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}
