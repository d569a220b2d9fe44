import { removeDocumentAction } from "@/app/[daerah]/(kelola)/mitra/actions"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { RemoveForm } from "@/components/ui/remove-form"
import { type Actor, isRole, may, roles } from "@/lib/access"
import { formatBytes, formatInstant } from "@/lib/format"
import type { PartnerPaper } from "@/lib/partner/queries/record"

type PaperTableProps = { actor: Actor; partnerId: string; papers: PartnerPaper[]; zone: string }

/** The papers about a partner, each to read here, to keep or to take away. */
export function PaperTable({ papers, ...shown }: PaperTableProps) {
  if (papers.length === 0)
    return <EmptyState title="Belum ada berkas">Profil lembaga, daftar harga, atau surat dari mitra ini.</EmptyState>
  return (
    <DataTable caption="Berkas mitra" columns={columns}>
      {papers.map((paper) => (
        <PaperLine key={paper.id} {...{ paper }} {...shown} />
      ))}
    </DataTable>
  )
}

function PaperLine({ paper, actor, partnerId, zone }: Omit<PaperTableProps, "papers"> & { paper: PartnerPaper }) {
  const { id, title, fileName, fileSize, mediaType, at, by, role } = paper
  const href = `/${actor.tenantSlug}/mitra/${partnerId}/berkas/${id}`
  const isReadable = mediaType === "application/pdf" || mediaType === "image/jpeg"
  return (
    <tr>
      <th scope="row">
        {title}
        <span className="sub">
          {fileName}, {formatBytes(fileSize)}
        </span>
      </th>
      <td className="nowrap">
        {isReadable && (
          <>
            <a href={href} target="_blank" rel="noreferrer">
              Baca<span className="hidden-text"> {title} di tab baru</span>
            </a>
            {" · "}
          </>
        )}
        <a href={`${href}?unduh=1`} download={fileName}>
          Unduh<span className="hidden-text"> {title}</span>
        </a>
      </td>
      <td>
        {formatInstant(at, zone)}
        <span className="sub">{by ?? (isRole(role) ? roles[role] : "Pengelola portal")}</span>
      </td>
      <td>
        {may(actor, "partner-document.remove") && (
          <RemoveForm
            action={removeDocumentAction}
            hidden={{ daerah: actor.tenantSlug, id, partnerId }}
            said={title}
            warning="Berkas ini hilang untuk selamanya."
          />
        )}
      </td>
    </tr>
  )
}

const columns = [
  { key: "title", label: "Berkas" },
  { key: "open", label: "Buka" },
  { key: "at", label: "Diunggah" },
  { key: "do", label: <span className="hidden-text">Hapus</span> },
]
