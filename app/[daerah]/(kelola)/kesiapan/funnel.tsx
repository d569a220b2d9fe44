import { DataTable } from "@/components/ui/data-table"
import { formatNumber, formatPercent } from "@/lib/format"
import { type Level, levels } from "@/lib/readiness/schema/words"

type Rung = { level: Level; count: number; href: string }

const height = 34

/** How many products have come at least so far, rung under rung: a picture, and the same numbers as a table with their lists. */
export function Funnel({ rungs, total }: { rungs: readonly Rung[]; total: number }) {
  const said = rungs.map(({ level, count }) => `${levels[level]} ${formatNumber(count)}`).join(", ")
  return (
    <div className="funnel">
      <svg viewBox={`0 0 510 ${rungs.length * (height + 6)}`} role="img" aria-labelledby="corong-judul corong-uraian">
        <title id="corong-judul">Corong kesiapan produk</title>
        <desc id="corong-uraian">{`Produk yang sekurang-kurangnya di tiap tingkat: ${said}.`}</desc>
        {rungs.map(({ level, count }, at) => {
          const width = total > 0 ? Math.max(2, (count / total) * 400) : 2
          return (
            <g key={level}>
              <text x="100" y={at * (height + 6) + height / 2 + 5}>
                {levels[level]}
              </text>
              <rect className="track" x="110" y={at * (height + 6)} width="400" height={height} rx="4" />
              <rect className="fill" x={310 - width / 2} y={at * (height + 6)} width={width} height={height} rx="4" />
            </g>
          )
        })}
      </svg>
      <DataTable
        caption="Produk yang sekurang-kurangnya di tiap tingkat"
        columns={[
          { key: "level", label: "Sekurang-kurangnya" },
          { key: "count", label: "Produk", numeric: true },
          { key: "share", label: "Dari semua", numeric: true },
          { key: "step", label: "Dari tingkat sebelumnya", numeric: true },
        ]}
      >
        {rungs.map(({ level, count, href }, at) => {
          const before = rungs[at - 1]?.count
          return (
            <tr key={level}>
              <th scope="row">{levels[level]}</th>
              <td className="num">
                <a href={href}>{formatNumber(count)}</a>
              </td>
              <td className="num">{total > 0 ? formatPercent(count / total) : "–"}</td>
              <td className="num">{before ? formatPercent(count / before) : "–"}</td>
            </tr>
          )
        })}
      </DataTable>
    </div>
  )
}
