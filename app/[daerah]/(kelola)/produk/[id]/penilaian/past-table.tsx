import { DataTable } from "@/components/ui/data-table"
import { formatInstantDay } from "@/lib/format"

type Assessor = {
  kind: string
  by: string | null
  /** The laboratory whose assessment it is. */
  partner: { name: string } | null
}
type Past = Assessor & {
  id: string
  rubric: string
  handedAt: Date | null
  doneAt: Date | null
  _count: { answers: number }
}

type PastTableProps = { past: readonly Past[]; zone: string; base: string; canConfirm: boolean }

const columns = [
  { key: "siapa", label: "Oleh" },
  { key: "kapan", label: "Selesai" },
  { key: "jawaban", label: "Jawaban", numeric: true },
  { key: "rubrik", label: "Rubrik" },
]

/** Whose assessment it is: the owner's own, a laboratory's, or somebody's of the agency. */
export function sayAssessor({ kind, by, partner }: Assessor): { who: string; what: string } {
  if (kind === "SELF") return { who: by ?? "Pemilik", what: "Menilai sendiri" }
  if (partner) return { who: [partner.name, by].filter(Boolean).join(", "), what: "Penilaian laboratorium mitra" }
  return { who: by ?? "Petugas", what: "Terverifikasi" }
}

/** The assessments of a product, the latest first, each leading to what it says; what waits for a second pair of eyes leads to confirming it. */
export function PastTable({ past, zone, base, canConfirm }: PastTableProps) {
  return (
    <DataTable caption="Penilaian yang ada" columns={columns}>
      {past.map(({ id, doneAt, rubric, _count, ...one }) => (
        <tr key={id}>
          <td>
            {doneAt ? <a href={`${base}?lihat=${id}`}>{sayAssessor(one).who}</a> : sayAssessor(one).who}
            <span className="sub">{sayAssessor(one).what}</span>
          </td>
          <td>
            {doneAt ? (
              formatInstantDay(doneAt, zone)
            ) : canConfirm ? (
              <a href={`${base}?sahkan=${id}`}>Menunggu disahkan</a>
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
