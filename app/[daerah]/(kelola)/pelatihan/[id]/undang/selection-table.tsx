import { DataTable } from "@/components/ui/data-table"
import { formatInstant, formatNumber } from "@/lib/format"
import type { ListedSelection } from "@/lib/selection/queries/list"
import { verdicts } from "@/lib/selection/schema"
import { keysOf } from "@/lib/vocabulary"

type SelectionTableProps = { base: string; selections: ListedSelection[]; zone: string }

const columns = [
  { key: "kapan", label: "Pemilihan" },
  { key: "alasan", label: "Alasan" },
  { key: "diundang", label: "Diundang", numeric: true },
  { key: "daftar", label: "Sudah mendaftar", numeric: true },
  { key: "tidak", label: "Tidak dipilih", numeric: true },
]

/** The choosings made for a training so far, each with its reason and what came of it. */
export function SelectionTable({ base, selections, zone }: SelectionTableProps) {
  if (selections.length === 0) return null
  return (
    <section className="stack tight">
      <h2>Pemilihan yang sudah dibuat</h2>
      <DataTable caption="Pemilihan yang sudah dibuat" columns={columns}>
        {selections.map(({ id, at, by, reason, counts, enrolled }) => (
          <tr key={id}>
            <td>
              <a href={`${base}/${id}`}>{formatInstant(at, zone)}</a>
              {by && <span className="sub">{by}</span>}
            </td>
            <td>{reason}</td>
            <td className="num">
              <a href={`${base}/${id}?hasil=INVITED`}>{formatNumber(counts.INVITED ?? 0)}</a>
            </td>
            <td className="num">{formatNumber(enrolled)}</td>
            <td className="num">
              <a href={`${base}/${id}?hasil=tidak`}>{formatNumber(countLeft(counts))}</a>
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}

/** How many a choosing left out. */
export function countLeft(counts: ListedSelection["counts"]): number {
  const left = keysOf(verdicts).filter((verdict) => verdict !== "INVITED")
  return left.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0)
}
