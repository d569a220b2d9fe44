import { formatNumber } from "@/lib/format"
import type { Coverage } from "@/lib/validation/queries/coverage"

const mostNamed = 100

type UnattendedProps = { slug: string; coverage: Coverage; mayAssign: boolean }

/** The kelurahan that nobody looks after; the first hundred by name. */
export function Unattended({ slug, coverage, mayAssign }: UnattendedProps) {
  const { unattended, kelurahan } = coverage
  if (unattended.length === 0) return null
  const more = unattended.length - mostNamed
  return (
    <section className="card">
      <h2>
        Kelurahan tanpa pendamping: {formatNumber(unattended.length)} dari {formatNumber(kelurahan)}
      </h2>
      <ul className="bar small">
        {unattended.slice(0, mostNamed).map(({ code, name }) => (
          <li key={code}>
            <a href={`/${slug}/umkm?kelurahan=${code}`}>{name}</a>
          </li>
        ))}
        {more > 0 && <li className="muted">dan {formatNumber(more)} lagi</li>}
      </ul>
      {mayAssign && (
        <p>
          <a href={`/${slug}/validasi/pendamping?tanpa=1`}>Tugaskan pendamping ke kelurahan ini</a>
        </p>
      )}
    </section>
  )
}
