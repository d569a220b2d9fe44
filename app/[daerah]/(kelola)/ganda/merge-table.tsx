import { DataTable } from "@/components/ui/data-table"
import type { MergeLine } from "@/lib/duplicate/queries/merges"
import { mayStillUndo } from "@/lib/duplicate/rules/undo"
import { formatInstant } from "@/lib/format"
import { undoMergeAction } from "./actions"
import { SmallForm } from "./small-form"

const columns = [
  { key: "gone", label: "Digabung" },
  { key: "kept", label: "Ke catatan" },
  { key: "when", label: "Oleh" },
  { key: "do", label: <span className="hidden-text">Tindakan</span> },
]

/** What was merged into what, and what can still be taken back. */
export function MergeTable({ slug, merges, zone }: { slug: string; merges: MergeLine[]; zone: string }) {
  const now = new Date()
  return (
    <DataTable caption="Penggabungan, yang terbaru dahulu" columns={columns}>
      {merges.map(({ id, kept, gone, at, by, undoneAt }) => (
        <tr key={id}>
          <td>
            <a href={`/${slug}/umkm/${gone.id}`}>{gone.name}</a>
          </td>
          <td>
            <a href={`/${slug}/umkm/${kept.id}`}>{kept.name}</a>
          </td>
          <td>
            {by ?? "Sistem"}
            <span className="sub">{formatInstant(at, zone)}</span>
          </td>
          <td>
            {undoneAt ? (
              `Dibatalkan ${formatInstant(undoneAt, zone)}`
            ) : mayStillUndo(new Date(at), now) ? (
              <SmallForm quiet action={undoMergeAction} hidden={{ daerah: slug, id }} label="Batalkan penggabungan" />
            ) : (
              "Lewat 30 hari"
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
