import { removeMaterialAction } from "@/app/[daerah]/(kelola)/pelatihan/actions"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { formatBytes, formatInstantShortDay } from "@/lib/format"
import type { listFiles } from "@/lib/training/queries/files"

type Files = Awaited<ReturnType<typeof listFiles>>
type MaterialTableProps = { base: string; slug: string; materials: Files; removes: boolean; zone: string }

/** The materials of a training, each to download. */
export function MaterialTable({ base, slug, materials, removes, zone }: MaterialTableProps) {
  if (materials.length === 0)
    return (
      <EmptyState title="Belum ada materi">Modul, salindia, dan lembar kerja yang dapat diunduh peserta.</EmptyState>
    )
  return (
    <DataTable caption="Materi" columns={removes ? [...columns, doing] : columns}>
      {materials.map(({ id, title, fileName, fileSize, at }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`${base}/${id}`} download={fileName}>
              {title}
            </a>
            <span className="sub">{fileName}</span>
          </th>
          <td className="num">{formatBytes(fileSize)}</td>
          <td className="nowrap">{formatInstantShortDay(at, zone)}</td>
          {removes && (
            <td>
              <RemoveForm {...{ slug, id, title }} />
            </td>
          )}
        </tr>
      ))}
    </DataTable>
  )
}

/** Takes a file away. */
export function RemoveForm({ slug, id, title }: { slug: string; id: string; title: string }) {
  return (
    <Form action={removeMaterialAction} hidden={{ daerah: slug, id }}>
      <div className="bar">
        <SubmitButton variant="quiet">
          Hapus<span className="hidden-text"> {title}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}

const columns = [
  { key: "title", label: "Materi" },
  { key: "size", label: "Ukuran", numeric: true },
  { key: "at", label: "Diunggah" },
]
const doing = { key: "do", label: <span className="hidden-text">Hapus</span> }
