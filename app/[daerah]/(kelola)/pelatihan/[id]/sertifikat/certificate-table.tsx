import { DataTable } from "@/components/ui/data-table"
import { type Mood, Tag } from "@/components/ui/tag"
import type { CertificateLine } from "@/lib/certificate/queries/list"
import { type CertificateState, certificateKinds, certificateStates } from "@/lib/certificate/schema"
import { formatInstantShortDay, formatNumber, formatShortDay } from "@/lib/format"

/** How a certificate's state looks. */
export const certificateMoods: Record<CertificateState, Mood> = { VALID: "good", REPLACED: "plain", REVOKED: "bad" }

const columns = [
  { key: "number", label: "Nomor" },
  { key: "name", label: "Nama" },
  { key: "kind", label: "Jenis" },
  { key: "hours", label: "JP", numeric: true },
  { key: "day", label: "Tanggal" },
  { key: "state", label: "Keadaan" },
  { key: "file", label: "Berkas" },
]

type TableProps = { lines: readonly CertificateLine[]; base: string; zone: string }

/** Every certificate of a training, those that no longer hold too. */
export function CertificateTable({ lines, base, zone }: TableProps) {
  return (
    <DataTable caption="Sertifikat yang diterbitkan" columns={columns}>
      {lines.map((line) => (
        <tr key={line.id}>
          <td>
            <a href={`${base}/${line.id}`}>{line.number}</a>
          </td>
          <td>{line.name}</td>
          <td>{certificateKinds[line.kind]}</td>
          <td className="num">{`${formatNumber(line.creditHours)}/${formatNumber(line.totalHours)}`}</td>
          <td>{formatShortDay(line.issuedOn)}</td>
          <td>
            <Tag mood={certificateMoods[line.state]}>{certificateStates[line.state]}</Tag>
            {line.revokedAt && <span className="sub">{sayEnd(line, zone)}</span>}
          </td>
          <td>{line.state === "VALID" && <a href={`${base}/${line.id}/pdf`}>PDF</a>}</td>
        </tr>
      ))}
    </DataTable>
  )
}

function sayEnd({ revokedAt, revokedReason, replacement }: CertificateLine, zone: string): string {
  const day = revokedAt ? formatInstantShortDay(revokedAt, zone) : ""
  return [day, replacement && `dengan ${replacement}`, revokedReason].filter(Boolean).join(" · ")
}
