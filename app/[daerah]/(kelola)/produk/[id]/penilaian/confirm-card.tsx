import { SmallForm } from "@/app/[daerah]/(kelola)/ganda/small-form"
import { Card } from "@/components/ui/card"
import { DataTable } from "@/components/ui/data-table"
import type { Verifiable } from "@/lib/assessment/rules/verify"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { keyOf } from "@/lib/vocabulary"
import { finishVerifyAction, returnVerifyAction } from "./actions"
import { sayValue } from "./words"

type Answer = {
  criterion: string
  value: number
  grade: string
  note: string
  document: { id: string; fileName: string } | null
}

type ConfirmCardProps = {
  base: string
  hidden: Record<string, string>
  answers: readonly Answer[]
  questions: readonly Verifiable[]
}

const columns = [
  { key: "kriteria", label: "Kriteria" },
  { key: "nilai", label: "Jawaban" },
  { key: "bukti", label: "Bukti" },
]

/** The answers of somebody who coaches the enterprise, for another pair of eyes: finish or give back. */
export function ConfirmCard({ base, hidden, answers, questions }: ConfirmCardProps) {
  const criteria = new Map(questions.map(({ criterion }) => [criterion.code, criterion]))
  return (
    <Card title="Sahkan jawaban penilai lain">
      <p>
        Penilainya mendampingi usaha ini, dan jawabannya meluluskan syarat Siap Ritel atau Siap Ekspor. Lihat buktinya,
        lalu sahkan atau kembalikan.
      </p>
      <DataTable caption="Jawaban yang menunggu disahkan" columns={columns}>
        {answers.map(({ criterion: code, value, grade, note, document }) => {
          const criterion = criteria.get(code)
          return (
            <tr key={code}>
              <td>{criterion ? `${code}. ${criterion.statement.id}` : code}</td>
              <td>
                {criterion ? sayValue(criterion, value) : value}
                {note && <span className="sub">{note}</span>}
              </td>
              <td>
                {evidenceGrades[keyOf(evidenceGrades, grade)]}
                {document && (
                  <span className="sub">
                    <a href={`${base}/bukti/${document.id}`}>{document.fileName}</a>
                  </span>
                )}
              </td>
            </tr>
          )
        })}
      </DataTable>
      <div className="bar">
        <SmallForm action={finishVerifyAction} hidden={hidden} label="Sahkan jawaban ini" />
        <SmallForm quiet action={returnVerifyAction} hidden={hidden} label="Kembalikan ke penilai" />
      </div>
    </Card>
  )
}
