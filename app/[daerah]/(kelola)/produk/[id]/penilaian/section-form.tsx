import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import type { Verifiable } from "@/lib/assessment/rules/verify"
import { formatDay } from "@/lib/format"
import { saveSectionAction } from "./actions"
import { choicesOf, sayValue, sourceOf } from "./words"

type Answers = readonly { criterion: string; value: number; note: string; document: { fileName: string } | null }[]

type SectionFormProps = {
  slug: string
  productId: string
  blindId: string
  section: string
  questions: readonly Verifiable[]
  answers: Answers
}

/** The questions of one dimension: what is known is shown, the rest is asked, and every answer may have a file. */
export function SectionForm({ slug, productId, blindId, section, questions, answers }: SectionFormProps) {
  const asked = questions.filter(({ known }) => !known)
  const kept = new Map(answers.map((answer) => [answer.criterion, answer]))
  const initial = Object.fromEntries(
    asked.flatMap(({ criterion: { code } }) => {
      const answer = kept.get(code)
      return answer ? [[`nilai-${code}`, String(answer.value)] as const, [`catatan-${code}`, answer.note] as const] : []
    }),
  )
  const query = blindId ? `?buta=${blindId}` : ""
  return (
    <>
      <KnownList {...{ slug, productId, questions }} />
      <Form
        key={section}
        action={saveSectionAction}
        hidden={{ daerah: slug, productId, blindId, bagian: section }}
        initial={initial}
        submitLabel="Simpan bagian ini"
      >
        {asked.map((question) => (
          <div className="part" key={question.criterion.code}>
            <Question {...question} />
            <p className="small">
              <a href={`/${slug}/produk/${productId}/penilaian/${question.criterion.code}${query}`}>
                {proofLabel(kept.get(question.criterion.code)?.document ?? null, question.criterion.code)}
              </a>
            </p>
          </div>
        ))}
      </Form>
    </>
  )
}

function proofLabel(document: { fileName: string } | null, code: string): string {
  return document ? `Bukti ${code}: ${document.fileName} (ganti)` : `Lampirkan berkas atau foto bukti ${code}`
}

/** One criterion: what others and the owner have said of it, the choices, and a note. */
function Question({ criterion, own, last }: Verifiable) {
  const { code, statement, note } = criterion
  const said = [
    note,
    own !== null && `Menurut pemilik: ${sayValue(criterion, own)}.`,
    last && `Penilaian terakhir, ${formatDay(last.on)}: ${sayValue(criterion, last.value)}.`,
  ].filter(Boolean)
  return (
    <>
      <ChoiceField
        name={`nilai-${code}`}
        label={`${code}. ${statement.id}`}
        hint={said.join(" ") || undefined}
        choices={choicesOf(criterion)}
        optional
      />
      <TextField name={`catatan-${code}`} label={`Catatan ${code}`} optional maxLength={500} autoComplete="off" />
    </>
  )
}

type KnownListProps = { slug: string; productId: string; questions: readonly Verifiable[] }

function KnownList({ slug, productId, questions }: KnownListProps) {
  const known = questions.flatMap(({ criterion, known: fact }) => (fact ? [{ criterion, fact }] : []))
  if (known.length === 0) return null
  return (
    <section className="stack tight">
      <h3>Sudah diketahui, tidak ditanyakan lagi</h3>
      <ul>
        {known.map(({ criterion, fact }) => {
          const { label, href } = sourceOf(fact, slug, productId)
          const until = fact.until ? `, berlaku sampai ${formatDay(fact.until)}` : ""
          return (
            <li key={criterion.code}>
              {`${criterion.code}. ${criterion.statement.id}: `}
              <b>{sayValue(criterion, fact.value)}</b>
              {` (dari `}
              <a href={href}>{label}</a>
              {`${until})`}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
