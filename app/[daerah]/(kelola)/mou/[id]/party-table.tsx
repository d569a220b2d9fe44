import { DataTable } from "@/components/ui/data-table"
import type { DetailParty, MouDetail } from "@/lib/mou/queries/detail"
import { authorities } from "@/lib/mou/schema/words"

/** Who signs, with each party's own number of the paper and by what right. */
export function PartyTable({ mou, slug }: { mou: MouDetail; slug: string }) {
  return (
    <DataTable caption="Para pihak" columns={columns}>
      {mou.parties.map(({ id, partnerId, institution, number, ...signed }) => (
        <tr key={id}>
          <th scope="row">{partnerId ? <a href={`/${slug}/mitra/${partnerId}`}>{institution}</a> : institution}</th>
          <td>{number || <span className="muted">Belum diisi</span>}</td>
          <td>
            {signed.signatory || signed.office || <span className="muted">Belum diisi</span>}
            {signed.signatory && signed.office && <span className="sub">{signed.office}</span>}
          </td>
          <td>{sayAuthority(signed)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

function sayAuthority({ authority, authorityNumber }: Pick<DetailParty, "authority" | "authorityNumber">): string {
  return [authorities[authority], authorityNumber].filter(Boolean).join(" ")
}

const columns = [
  { key: "who", label: "Pihak" },
  { key: "number", label: "Nomor naskah" },
  { key: "signatory", label: "Penanda tangan" },
  { key: "authority", label: "Dasar kewenangan" },
]
