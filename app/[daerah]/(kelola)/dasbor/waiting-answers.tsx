import type { Actor } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { countSubmissions, listWaitingPartners } from "@/lib/submission/queries/counts"
import { sayDays } from "@/lib/submission/rules/days"

/** What partners have not answered yet, who has let wait longest first; nothing when everything is answered. */
export async function WaitingAnswers({ actor }: { actor: Actor }) {
  const [{ waiting }, partners] = await Promise.all([countSubmissions(actor), listWaitingPartners(actor)])
  if (waiting === 0) return null
  const base = `/${actor.tenantSlug}/pengajuan`
  return (
    <section className="card">
      <h2>
        <a href={`${base}?status=WAITING`}>Menunggu jawaban mitra: {formatNumber(waiting)}</a>
      </h2>
      <ul className="stack tight">
        {partners.map(({ id, name, waiting: owed, oldest, late }) => (
          <li key={id}>
            <a href={`${base}?status=WAITING&mitra=${id}`}>{name}</a>: {formatNumber(owed)} pengajuan, paling lama{" "}
            <b>{sayDays(oldest ?? 0)}</b>
            {late > 0 && <span className="muted small"> · {formatNumber(late)} lewat batas jawaban</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
