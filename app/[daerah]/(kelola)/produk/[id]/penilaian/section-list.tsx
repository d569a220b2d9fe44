import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import type { Verifiable } from "@/lib/assessment/rules/verify"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

type SectionListProps = {
  href: (section: string) => string
  questions: readonly Verifiable[]
  answered: ReadonlySet<string>
}

const columns = [
  { key: "bagian", label: "Bagian" },
  { key: "dinilai", label: "Dinilai" },
]

/** The dimensions of an assessment, each with how far it is. */
export function SectionList({ href, questions, answered }: SectionListProps) {
  const sections = keysOf(topics).flatMap((code) => {
    const ours = questions.filter(({ criterion }) => criterion.dimension === code)
    return ours.length > 0 ? [{ code, label: topics[code], ...countOf(ours, answered) }] : []
  })
  return (
    <DataTable caption="Bagian penilaian" columns={columns}>
      {sections.map(({ code, label, asked, done, known }) => (
        <tr key={code}>
          <td>
            <a href={href(code)}>{label}</a>
            {known > 0 && <span className="sub">{`${known} sudah diketahui dari data lain`}</span>}
          </td>
          <td>
            <Tag mood={asked > 0 && done === asked ? "good" : "plain"}>
              {asked === 0 ? "Tidak perlu" : `${done} dari ${asked}`}
            </Tag>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function countOf(questions: readonly Verifiable[], answered: ReadonlySet<string>) {
  const asked = questions.filter(({ known }) => !known)
  const done = asked.filter(({ criterion }) => answered.has(criterion.code)).length
  return { asked: asked.length, done, known: questions.length - asked.length }
}
