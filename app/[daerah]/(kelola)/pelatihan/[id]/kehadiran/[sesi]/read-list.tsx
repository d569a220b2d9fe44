import { DataTable } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { attendanceStates } from "@/lib/attendance/schema/words"
import type { TrainingStatus } from "@/lib/training/schema/words"
import type { Listed } from "./tick-row"

const why: Partial<Record<TrainingStatus, string>> = {
  DRAFT: "Kehadiran dicatat setelah kegiatan dibuka.",
  DONE: "Kegiatan sudah selesai; daftar hadir ini tidak dapat diubah lagi.",
  CANCELLED: "Kegiatan dibatalkan; daftar hadir ini tidak dapat diubah.",
}

const columns = [
  { key: "no", label: "No.", numeric: true },
  { key: "nama", label: "Nama" },
  { key: "usaha", label: "Usaha" },
  { key: "hadir", label: "Kehadiran" },
  { key: "cara", label: "Dicatat" },
]

/** The list for those who only read it, or when nothing can be changed any more. */
export function ReadList({ rows, status }: { rows: Listed[]; status: TrainingStatus }) {
  return (
    <>
      {why[status] && <Notice kind="info">{why[status]}</Notice>}
      <DataTable caption="Daftar hadir" columns={columns}>
        {rows.map((row) => (
          <tr key={row.id} id={`p-${row.id}`}>
            <td className="num">{row.number || "–"}</td>
            <th scope="row">{row.name}</th>
            <td>{row.detail}</td>
            <td>{row.state ? attendanceStates[row.state] : "–"}</td>
            <td>{row.said}</td>
          </tr>
        ))}
      </DataTable>
    </>
  )
}
