import { sayValue } from "@/app/[daerah]/(kelola)/produk/[id]/penilaian/words"
import { Card } from "@/components/ui/card"
import type { LaboratoryAssessment } from "@/lib/assessment/queries/laboratory"
import { formatInstantDay } from "@/lib/format"

type HandedInProps = { base: string; found: LaboratoryAssessment; zone: string }

/** What the house has handed in about a product, the latest first, with the files that prove it. */
export function HandedIn({ base, found: { past, criteria }, zone }: HandedInProps) {
  return (
    <section className="stack">
      <h2>Sudah diserahkan lembaga Anda</h2>
      {past.map(({ id, doneAt, rubric, answers }) => (
        <Card key={id} title={doneAt ? formatInstantDay(doneAt, zone) : undefined}>
          <p className="muted small">{`Rubrik versi ${rubric}`}</p>
          <ul className="stack tight">
            {answers.map(({ criterion: code, value, note, document }) => {
              const criterion = criteria.get(code)
              return (
                <li key={code}>
                  {`${criterion?.statement.id ?? code}: `}
                  <b>{criterion ? sayValue(criterion, value) : value}</b>
                  {note && <span className="sub">{note}</span>}
                  {document && (
                    <span className="sub">
                      <a href={`${base}/bukti/${document.id}`}>{document.fileName}</a>
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
        </Card>
      ))}
    </section>
  )
}
