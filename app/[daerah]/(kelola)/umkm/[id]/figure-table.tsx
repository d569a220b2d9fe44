import { type Column, DataTable } from "@/components/ui/data-table"
import type { YearFigures } from "@/lib/enterprise/queries/detail"
import { growth } from "@/lib/enterprise/rules/figures"
import { markets, wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatNumber, formatPercent, formatRupiahRange } from "@/lib/format"

const columns: Column[] = [
  { key: "tahun", label: "Tahun" },
  { key: "penjualan", label: "Penjualan setahun", numeric: true },
  { key: "tumbuh", label: "Dibanding tahun sebelumnya", numeric: true },
  { key: "modal", label: "Modal usaha", numeric: true },
  { key: "aset", label: "Aset", numeric: true },
  { key: "pekerja", label: "Tenaga kerja", numeric: true },
  { key: "pasar", label: "Pemasaran" },
]

/** A row per year, newest first, so that growth can be seen. */
export function FigureTable({ years }: { years: YearFigures[] }) {
  if (years.length === 0) return <p className="muted">Belum ada angka tahunan.</p>
  return (
    <DataTable caption="Angka per tahun" columns={columns}>
      {years.map((figures) => (
        <tr key={figures.year}>
          <td>{String(figures.year)}</td>
          <td className="num">
            {formatRupiahRange(figures.salesMin, figures.salesMax)}
            {figures.salesPeriod === "month" && <span className="sub">dihitung dari angka sebulan</span>}
          </td>
          <td className="num">{sayGrowth(years, figures)}</td>
          <td className="num">{formatRupiahRange(figures.capitalMin, figures.capitalMax)}</td>
          <td className="num">{formatRupiahRange(figures.assetsMin, figures.assetsMax)}</td>
          <td className="num">{sayWorkers(figures)}</td>
          <td>{figures.markets.map((market) => wordFor(markets, market)).join(", ") || "–"}</td>
        </tr>
      ))}
    </DataTable>
  )
}

function sayGrowth(years: YearFigures[], { year, salesMin, salesMax }: YearFigures): string {
  const before = years.find((each) => each.year === year - 1)
  const earlier = before && { min: before.salesMin, max: before.salesMax }
  const share = growth(earlier, { min: salesMin, max: salesMax })
  if (share === null) return "–"
  return `${share > 0 ? "+" : ""}${formatPercent(share)}`
}

function sayWorkers({ workers, workersMale, workersFemale }: YearFigures): string {
  if (workersMale === null && workersFemale === null) return workers === null ? "–" : formatNumber(workers)
  return `${formatNumber(workersMale ?? 0)} L, ${formatNumber(workersFemale ?? 0)} P`
}
