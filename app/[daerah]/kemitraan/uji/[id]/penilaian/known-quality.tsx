import { sayValue, sourceOf } from "@/app/[daerah]/(kelola)/produk/[id]/penilaian/words"
import type { Verifiable } from "@/lib/assessment/rules/verify"
import { formatDay } from "@/lib/format"

type KnownQualityProps = { questions: readonly Verifiable[]; reportHref: string }

/** What is not asked of a laboratory: what other records prove already, and what its report tells. */
export function KnownQuality({ questions, reportHref }: KnownQualityProps) {
  const known = questions.flatMap(({ criterion, known: fact }) => (fact ? [{ criterion, fact }] : []))
  return (
    <section className="stack tight">
      <h2>Tidak ditanyakan di sini</h2>
      <ul>
        <li>
          Hasil uji laboratorium: <a href={reportHref}>catat laporannya</a>, agar setiap angka dinilai terhadap
          batasnya.
        </li>
        {known.map(({ criterion, fact }) => (
          <li key={criterion.code}>
            {`${criterion.statement.id}: `}
            <b>{sayValue(criterion, fact.value)}</b>
            {` (diketahui dari ${sourceOf(fact, "", "").label}`}
            {fact.until ? `, berlaku sampai ${formatDay(fact.until)})` : ")"}
          </li>
        ))}
      </ul>
    </section>
  )
}
