import { type Column, DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { formatNumber } from "@/lib/format"
import type { Intake } from "./view"

const sheetColumns: Column[] = [
  { key: "name", label: "Lembar" },
  { key: "kind", label: "Isinya" },
  { key: "reason", label: "Keterangan" },
  { key: "rows", label: "Baris data", numeric: true },
]

const kinds = {
  register: "Daftar usaha",
  recapitulation: "Rekapitulasi",
  copy: "Salinan",
  empty: "Kosong",
  other: "Bukan daftar usaha",
} as const

/** Every sheet of the file: taken, or left out and why. */
export function Sheets({ intake }: { intake: Intake }) {
  return (
    <section className="stack">
      <h2>Lembar di dalam berkas</h2>
      <DataTable caption="Lembar yang diambil dan yang dilewati" columns={sheetColumns}>
        {intake.reading.sheets.map(({ name, hidden, kind, reason, rows }) => (
          <tr key={name}>
            <td>
              {name} {hidden && <span className="sub">tersembunyi di Excel</span>}
            </td>
            <td>
              <Tag mood={kind === "register" ? "good" : "plain"}>{kinds[kind]}</Tag>
            </td>
            <td>{reason}</td>
            <td className="num">{formatNumber(rows)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
