import { DataTable } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format"
import type { Picture } from "@/lib/readiness/queries/picture"
import { weakBelow, writeBehind } from "@/lib/readiness/rules/picture"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import type { Shown } from "./shown"

type Dimension = Picture["dimensions"][number]

const bandWords = ["0–39", "40–59", "60–79", "80–100"]

/** The scores of each dimension, one small picture beside the other on the same scale, and as a table. */
export function DimensionPart({ slug, state, picture, asOf }: Shown) {
  const dimensions = keysOf(topics).flatMap((code) => picture.dimensions.filter(({ dimension }) => dimension === code))
  const most = Math.max(1, ...dimensions.flatMap(({ bands }) => bands))
  const weakPath = (dimension: Dimension["dimension"]) =>
    `/${slug}/kesiapan/daftar${writeBehind({ commodity: state.commodity, weak: dimension })}`
  return (
    <section className="stack" aria-labelledby="dimensi">
      <h2 id="dimensi">Nilai menurut dimensi</h2>
      <p className="muted">
        Satuan: nilai 0–100 per produk, {asOf}; yang tidak berlaku bagi sebuah produk tidak ikut dihitung. Batang:
        jumlah produk dengan nilai {bandWords.join(", ")}; skala semua gambar sama.
      </p>
      <ol className="multiples">
        {dimensions.map((dimension) => (
          <li key={dimension.dimension}>
            <h3>{topics[dimension.dimension]}</h3>
            <p>
              rata-rata <b>{formatNumber(dimension.average)}</b>
            </p>
            <Histogram dimension={dimension} most={most} />
            <p className="small">
              <a href={weakPath(dimension.dimension)}>
                {formatNumber(dimension.weak)} dari {formatNumber(dimension.asked)} di bawah {weakBelow}
              </a>
            </p>
          </li>
        ))}
      </ol>
      <details>
        <summary>Angka yang sama sebagai tabel</summary>
        <DataTable
          caption="Jumlah produk menurut nilai tiap dimensi"
          columns={[
            { key: "dimension", label: "Dimensi" },
            { key: "average", label: "Rata-rata", numeric: true },
            ...bandWords.map((band) => ({ key: band, label: band, numeric: true })),
            { key: "asked", label: "Produk dinilai", numeric: true },
          ]}
        >
          {dimensions.map(({ dimension, average, bands, asked }) => (
            <tr key={dimension}>
              <th scope="row">{topics[dimension]}</th>
              <td className="num">{formatNumber(average)}</td>
              {bandWords.map((band, at) => (
                <td key={band} className="num">
                  {formatNumber(bands[at] ?? 0)}
                </td>
              ))}
              <td className="num">{formatNumber(asked)}</td>
            </tr>
          ))}
        </DataTable>
      </details>
    </section>
  )
}

function Histogram({ dimension: { dimension, bands, average }, most }: { dimension: Dimension; most: number }) {
  const id = `dimensi-${dimension}`
  const said = bandWords.map((band, at) => `nilai ${band}: ${formatNumber(bands[at] ?? 0)} produk`).join("; ")
  return (
    <svg viewBox="0 0 120 62" role="img" aria-labelledby={`${id}-judul ${id}-uraian`}>
      <title id={`${id}-judul`}>{`Sebaran nilai ${topics[dimension]}`}</title>
      <desc id={`${id}-uraian`}>{`${said}; rata-rata ${formatNumber(average)}.`}</desc>
      <path className="ground" d="M0 48.5H120" />
      {bandWords.map((band, at) => {
        const tall = ((bands[at] ?? 0) / most) * 44
        return (
          <g key={band}>
            <rect className={at < 2 ? "weak" : "fill"} x={at * 30 + 2} y={48 - tall} width="26" height={tall} rx="2" />
            <text x={at * 30 + 15} y="59">
              {band}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
