import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { isRole, roles } from "@/lib/access"
import { formatBytes, formatInstant, formatNumber } from "@/lib/format"
import type { MouVersionRow } from "@/lib/mou/queries/versions"
import { versionKinds } from "@/lib/mou/schema/words"

type VersionTableProps = { base: string; versions: readonly MouVersionRow[]; zone: string }

/** The versions of an agreement's text, the newest first, each to read here or to keep. */
export function VersionTable({ base, versions, zone }: VersionTableProps) {
  if (versions.length === 0)
    return (
      <EmptyState title="Belum ada naskah">
        Unggah draf selama dibahas, dan pindaian naskah sesudah ditandatangani. Versi lama tetap tersimpan.
      </EmptyState>
    )
  return (
    <>
      <DataTable caption="Versi naskah" columns={columns}>
        {versions.map((version) => (
          <VersionLine key={version.id} {...{ base, version, zone }} />
        ))}
      </DataTable>
      <p className="small muted">
        Sidik jari adalah 12 angka pertama SHA-256 dari berkas yang diunggah: dua berkas yang sama bersidik jari sama.
        Versi tidak dapat diganti atau dihapus.
      </p>
    </>
  )
}

function VersionLine({ base, version, zone }: { base: string; version: MouVersionRow; zone: string }) {
  const { id, kind, note, fileName, fileSize, mediaType, sha256, at, by, role } = version
  const isReadable = mediaType === "application/pdf" || mediaType === "image/jpeg"
  const said = `versi ${version.version}`
  return (
    <tr>
      <th scope="row">
        Versi {formatNumber(version.version)}{" "}
        <Tag mood={kind === "SIGNED" ? "good" : "plain"}>{versionKinds[kind]}</Tag>
        {note && <span className="sub">{note}</span>}
      </th>
      <td>
        {isReadable && (
          <>
            <a href={`${base}/${id}`} target="_blank" rel="noreferrer">
              Baca<span className="hidden-text"> {said} di tab baru</span>
            </a>
            {" · "}
          </>
        )}
        <a href={`${base}/${id}?unduh=1`} download={fileName}>
          Unduh<span className="hidden-text"> {said}</span>
        </a>
        <span className="sub">
          {fileName}, {formatBytes(fileSize)}
        </span>
      </td>
      <td>
        <code title={sha256}>{sha256.slice(0, 12)}</code>
      </td>
      <td>
        {formatInstant(at, zone)}
        <span className="sub">{by ?? (isRole(role) ? roles[role] : "Pengelola portal")}</span>
      </td>
    </tr>
  )
}

const columns = [
  { key: "version", label: "Versi" },
  { key: "file", label: "Berkas" },
  { key: "hash", label: "Sidik jari" },
  { key: "at", label: "Diunggah" },
]
