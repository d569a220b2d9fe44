import "../../produk.css"
import type { Difference } from "@/lib/product/rules/difference"

/** What reads otherwise now than what is published, one thing below the other. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <section className="stack tight">
      <h2>Yang berubah sejak terbit</h2>
      <ul className="plain-list stack">
        {differences.map(({ label, before, after }) => (
          <li className="card" key={label}>
            <b>{label}</b>
            <p className="break">
              <span className="muted small">Yang terbit</span>
              <br />
              {before}
            </p>
            <p className="break">
              <span className="muted small">Sekarang</span>
              <br />
              {after}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
