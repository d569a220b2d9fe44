import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { roles } from "@/lib/access"
import type { listMembers } from "@/lib/member/queries"
import { formatPhone } from "@/lib/person/rules"

const columns = [
  { key: "name", label: "Nama" },
  { key: "role", label: "Peran" },
  { key: "kelurahan", label: "Kelurahan dampingan" },
  { key: "state", label: "Keadaan" },
  { key: "change", label: "Tindakan" },
]

type Member = Awaited<ReturnType<typeof listMembers>>["members"][number]

/** The members of a daerah, a page of them. */
export function MemberTable({ base, members, ownId }: { base: string; members: Member[]; ownId: string | null }) {
  if (members.length === 0) return <EmptyState title="Belum ada orang dengan peran ini" />
  return (
    <DataTable caption="Orang di daerah ini" columns={columns}>
      {members.map((member) => (
        <tr key={member.id}>
          <th scope="row">
            {member.name} {member.accountId === ownId && <span className="muted">(Anda)</span>}
            <span className="sub">
              {member.identifier.startsWith("+") ? formatPhone(member.identifier) : member.identifier}
            </span>
          </th>
          <td>{roles[member.role]}</td>
          <td>{sayKelurahan(member.kelurahan)}</td>
          <td>{member.disabled ? <Tag mood="bad">Nonaktif</Tag> : <Tag mood="good">Aktif</Tag>}</td>
          <td>
            <a href={`${base}/${member.id}`} aria-label={`Ubah ${member.name}`}>
              Ubah
            </a>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

/** A few names, and how many more there are. */
function sayKelurahan(names: string[]): string {
  const more = names.length - 3
  return more > 0 ? `${names.slice(0, 3).join(", ")}, dan ${more} lagi` : names.join(", ") || "–"
}
