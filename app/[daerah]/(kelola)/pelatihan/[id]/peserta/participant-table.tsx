import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import type { ListedParticipant } from "@/lib/enrolment/queries/list"
import { type EnrolmentState, enrolmentStates, parts } from "@/lib/enrolment/schema"
import { formatInstant } from "@/lib/format"
import { whatsappLink } from "@/lib/person/rules"
import { ticketOf } from "@/lib/ticket"
import type { TrainingHead } from "@/lib/training/queries/head"

type TableProps = {
  rows: ListedParticipant[]
  base: string
  places: ReadonlyMap<string, { name: string }>
  training: TrainingHead
  tenant: { id: string; slug: string; name: string; timeZone: string }
}

const columns = [
  { key: "nama", label: "Nama dan usaha" },
  { key: "kelurahan", label: "Kelurahan" },
  { key: "keadaan", label: "Keadaan" },
  { key: "sejak", label: "Sejak" },
  { key: "tautan", label: <span className="hidden-text">Tautan</span> },
]

export const stateMoods = { SEATED: "good", WAITING: "warn", WITHDRAWN: "plain" } as const satisfies Record<
  EnrolmentState,
  string
>

/** The participants of a training, each with where they stand and the ways to reach them. */
export function ParticipantTable({ rows, ...setting }: TableProps) {
  return (
    <DataTable caption="Peserta" columns={columns}>
      {rows.map((row) => (
        <ParticipantRow key={row.id} row={row} {...setting} />
      ))}
    </DataTable>
  )
}

function ParticipantRow({
  row,
  base,
  places,
  training,
  tenant,
}: Omit<TableProps, "rows"> & { row: ListedParticipant }) {
  const { id, name, part, enterprise, enterpriseId, kelurahanCode, state, place, promotedAt, reason } = row
  return (
    <tr>
      <td>
        <a href={`${base}/${id}`}>{name}</a>
        <span className="sub">
          {enterpriseId ? <a href={`/${tenant.slug}/umkm/${enterpriseId}`}>{enterprise}</a> : parts[part]}
        </span>
      </td>
      <td>{kelurahanCode ? (places.get(kelurahanCode)?.name ?? kelurahanCode) : "–"}</td>
      <td>
        <Tag mood={stateMoods[state]}>{enrolmentStates[state]}</Tag>
        {place !== null && <span className="sub">{`Nomor ${place} dalam antrean`}</span>}
        {state === "SEATED" && promotedAt && <span className="sub">Dari daftar tunggu</span>}
        {reason && <span className="sub">{reason}</span>}
      </td>
      <td>{formatInstant(row.stateAt, tenant.timeZone)}</td>
      <td className="no-print">
        <RowLinks {...{ row, training, tenant }} />
      </td>
    </tr>
  )
}

/** How staff reach somebody: their personal page, and a chat where there is a mobile number. */
export function RowLinks({
  row,
  training,
  tenant,
}: Pick<TableProps, "training" | "tenant"> & { row: ListedParticipant }) {
  const { name, mobile } = row
  const text = `Selamat siang Bapak/Ibu ${name}, tentang “${training.title}” dari dinas pembina UMKM ${tenant.name}: `
  const chat = mobile && whatsappLink(mobile, text)
  return (
    <span className="bar">
      {chat && (
        <a href={chat} target="_blank" rel="noreferrer">
          WhatsApp<span className="hidden-text"> {name}</span>
        </a>
      )}
      {row.state !== "WITHDRAWN" && (
        <a href={`/${tenant.slug}/peserta/${ticketOf(tenant.id, row)}`}>
          Halaman peserta<span className="hidden-text"> {name}</span>
        </a>
      )}
    </span>
  )
}
