import { DataTable } from "@/components/ui/data-table"
import { formatNumber, formatPercent } from "@/lib/format"
import type { Question } from "@/lib/result/queries/questions"
import type { QuestionGain } from "@/lib/result/rules/score"

const columns = [
  { key: "soal", label: "Soal" },
  { key: "awal", label: "Benar di tes awal", numeric: true },
  { key: "akhir", label: "Benar di tes akhir", numeric: true },
  { key: "naik", label: "Kenaikan", numeric: true },
  { key: "normal", label: "Ternormalisasi", numeric: true },
]

/** Each question's share of right answers before and after, among those who did both tests. */
export function QuestionTable({ questions, gains }: { questions: Question[]; gains: QuestionGain[] }) {
  const count = gains[0]?.count ?? 0
  if (count === 0) return <p className="muted">Belum ada yang mengerjakan kedua tes.</p>
  return (
    <>
      <p className="muted">{`Bagian yang menjawab benar, dari ${formatNumber(count)} orang yang mengerjakan kedua tes.`}</p>
      <DataTable caption="Benar per soal, sebelum dan sesudah" columns={columns}>
        {gains.map(({ id, before, after, normalised }, at) => (
          <tr key={id}>
            <td>
              {at + 1}. {questions[at]?.text}
            </td>
            <td className="num">{formatPercent(before)}</td>
            <td className="num">{formatPercent(after)}</td>
            <td className="num">{`${formatNumber((after - before) * 100)} poin`}</td>
            <td className="num">{normalised === null ? "–" : formatNumber(normalised)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  )
}
