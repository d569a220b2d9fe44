import { DataTable } from "@/components/ui/data-table"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import type { Criterion } from "@/lib/rubric/schema/rubric"
import { keyOf } from "@/lib/vocabulary"
import { sayValue } from "./words"

export type ShownAnswer = {
  criterion: string
  value: number
  grade: string
  note: string
  document: { id: string; fileName: string } | null
}

type AnswerTableProps = {
  base: string
  caption: string
  answers: readonly ShownAnswer[]
  criteria: readonly Criterion[]
}

const columns = [
  { key: "kriteria", label: "Kriteria" },
  { key: "nilai", label: "Jawaban" },
  { key: "bukti", label: "Bukti" },
]

/** The answers of one assessment, each with how it is known and the file that proves it. */
export function AnswerTable({ base, caption, answers, criteria }: AnswerTableProps) {
  const known = new Map(criteria.map((criterion) => [criterion.code, criterion]))
  return (
    <DataTable caption={caption} columns={columns}>
      {answers.map(({ criterion: code, value, grade, note, document }) => {
        const criterion = known.get(code)
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
  )
}
