import { DataTable } from "@/components/ui/data-table"
import { formatInstantDay } from "@/lib/format"

type Past = {
  id: string
  kind: string
  rubric: string
  by: string | null
  handedAt: Date | null
  doneAt: Date | null
  _count: { answers: number }
}

type PastTableProps = { past: readonly Past[]; zone: string; confirm?: (id: string) => string }

const columns = [
  { key: "siapa", label: "Oleh" },
  { key: "kapan", label: "Selesai" },
  { key: "jawaban", label: "Jawaban", numeric: true },
  { key: "rubrik", label: "Rubrik" },
]

/** The assessments of a product, the latest first; what waits for a second pair of eyes leads to it. */
export function PastTable({ past, zone, confirm }: PastTableProps) {
  return (
    <DataTable caption="Penilaian yang ada" columns={columns}>
      {past.map(({ id, kind, by, doneAt, rubric, _count }) => (
        <tr key={id}>
          <td>
            {by ?? (kind === "SELF" ? "Pemilik" : "Petugas")}
            <span className="sub">{kind === "SELF" ? "Menilai sendiri" : "Terverifikasi"}</span>
          </td>
          <td>
            {doneAt ? (
              formatInstantDay(doneAt, zone)
            ) : confirm ? (
              <a href={confirm(id)}>Menunggu disahkan</a>
            ) : (
              "Menunggu disahkan"
            )}
          </td>
          <td className="num">{_count.answers}</td>
          <td>{`Versi ${rubric}`}</td>
        </tr>
      ))}
    </DataTable>
  )
}
