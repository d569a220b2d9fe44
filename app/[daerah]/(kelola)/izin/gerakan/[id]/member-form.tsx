import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { type Mood, Tag } from "@/components/ui/tag"
import { TextField } from "@/components/ui/text-field"
import { type Actor, may } from "@/lib/access"
import type { MemberRow } from "@/lib/drive/queries/drives"
import { type MemberState, memberStates } from "@/lib/drive/schema"
import { formatPhone } from "@/lib/person/rules"
import type { Kelurahan } from "@/lib/region/queries"
import { changeMembersAction } from "../actions"

const moods: Record<MemberState, Mood> = {
  LISTED: "plain",
  PREPARING: "info",
  APPLIED: "warn",
  DONE: "good",
  DROPPED: "bad",
}

type Places = ReadonlyMap<string, Kelurahan>
type MemberFormProps = { actor: Actor; driveId: string; members: MemberRow[]; places: Places; isOpen: boolean }

/** The members of a drive; those that are ticked are moved together. */
export function MemberForm({ actor, driveId, members, places, isOpen }: MemberFormProps) {
  const slug = actor.tenantSlug
  const canChange = isOpen && may(actor, "drive.change-member")
  const table = <MemberTable {...{ slug, members, places, canChange }} />
  if (!canChange) return table
  return (
    <Form action={changeMembersAction} hidden={{ daerah: slug, id: driveId }} submitLabel="Ubah yang dicentang">
      {table}
      <div className="columns no-print">
        <SelectField
          name="state"
          label="Keadaan yang dicentang menjadi"
          choices={Object.entries(memberStates).map(([value, label]) => ({ value, label }))}
        />
        <TextField name="note" label="Catatan" hint="Misalnya nomor permohonan." maxLength={300} optional />
      </div>
    </Form>
  )
}

type TableProps = { slug: string; members: MemberRow[]; places: Places; canChange: boolean }

function MemberTable({ slug, members, places, canChange }: TableProps) {
  const tick = { key: "tick", label: <span className="hidden-text">Centang</span> }
  return (
    <DataTable caption="Peserta gerakan" columns={canChange ? [tick, ...columns] : columns}>
      {members.map((member) => (
        <MemberLine
          key={member.id}
          {...{ slug, member, canChange }}
          place={places.get(member.kelurahanCode ?? "")?.name ?? "–"}
        />
      ))}
    </DataTable>
  )
}

type LineProps = { slug: string; member: MemberRow; place: string; canChange: boolean }

function MemberLine({ slug, member, place, canChange }: LineProps) {
  const { id, enterpriseId, enterprise, person, phone, nib, productId, product, state, note, permitNumber } = member
  return (
    <tr>
      {canChange && (
        <td>
          <input
            className="tick"
            type="checkbox"
            name="peserta[]"
            value={id}
            aria-label={`Centang ${product ?? enterprise}`}
          />
        </td>
      )}
      <th scope="row">
        {productId && (
          <>
            <a href={`/${slug}/produk/${productId}/izin`}>{product}</a>
            <br />
          </>
        )}
        <a href={`/${slug}/umkm/${enterpriseId}`}>{enterprise}</a>
        <span className="sub">{person}</span>
      </th>
      <td>{place}</td>
      <td className="nowrap">{phone ? formatPhone(phone) : "–"}</td>
      <td>{nib ?? "Belum ada NIB"}</td>
      <td>
        <Tag mood={moods[state]}>{memberStates[state]}</Tag>
        <span className="sub">{[permitNumber, note].filter(Boolean).join(", ")}</span>
      </td>
    </tr>
  )
}

const columns = [
  { key: "who", label: "Produk, usaha, pemilik" },
  { key: "place", label: "Kelurahan" },
  { key: "phone", label: "No. HP" },
  { key: "nib", label: "NIB" },
  { key: "state", label: "Keadaan" },
]
