import { DataTable } from "@/components/ui/data-table"
import { daysAfter } from "@/lib/day"
import { formatNumber, formatShortDay } from "@/lib/format"
import { type Point, stepPath, stepsOf } from "@/lib/movement/rules/history"
import type { LedgerRow } from "@/lib/movement/schema/ledger"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import "./history.css"

const [width, height] = [200, 56]

/** How each dimension went over time: a small picture each, all on one scale from 0 to 100, and the same as a table. */
export function HistoryCharts({ movements, today }: { movements: readonly LedgerRow[]; today: string }) {
  const days = movements.map(({ day }) => day).sort()
  const from = daysAfter(days[0] ?? today, -7)
  const lines = keysOf(topics)
    .map((topic) => ({ topic, points: stepsOf(movements, topic, from) }))
    .filter(({ points }) => points.length > 0)
  if (lines.length === 0) return null
  return (
    <section className="stack tight" aria-labelledby="riwayat-nilai">
      <h2 id="riwayat-nilai">Nilai dari waktu ke waktu</h2>
      <div className="history">
        {lines.map(({ topic, points }) => (
          <Picture key={topic} {...{ name: topics[topic], points, from, today }} />
        ))}
      </div>
      <p className="small muted">
        Nilai 0–100 yang terbukti, {formatShortDay(from)} sampai {formatShortDay(today)}.
      </p>
      <details>
        <summary>Tabel dengan isi yang sama</summary>
        <DataTable caption="Nilai menurut dimensi dan tanggal" columns={columns}>
          {lines.flatMap(({ topic, points }) =>
            points.map(({ day, value }) => (
              <tr key={topic + day}>
                <th scope="row">{topics[topic]}</th>
                <td>{formatShortDay(day)}</td>
                <td className="num">{formatNumber(value)}</td>
              </tr>
            )),
          )}
        </DataTable>
      </details>
    </section>
  )
}

const columns = [
  { key: "dimensi", label: "Dimensi" },
  { key: "sejak", label: "Sejak" },
  { key: "nilai", label: "Nilai", numeric: true },
]

type PictureProps = { name: string; points: readonly Point[]; from: string; today: string }

function Picture({ name, points, from, today }: PictureProps) {
  const [first, last] = [points[0], points.at(-1)]
  const said = `${name}: dari ${formatNumber(first?.value ?? 0)} menjadi ${formatNumber(last?.value ?? 0)}`
  return (
    <figure>
      <figcaption>
        {name} <b>{formatNumber(last?.value ?? 0)}</b>
      </figcaption>
      <svg viewBox={`0 -3 ${width} ${height + 6}`} role="img" aria-label={said} preserveAspectRatio="none">
        <title>{said}</title>
        <path className="ground" d={`M0 ${height}H${width}M0 0H${width}`} />
        <path className="line" d={stepPath(points, { from, until: today, width, height })} />
      </svg>
    </figure>
  )
}
