import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { Tag } from "@/components/ui/tag"
import type { Candidate } from "@/lib/drive/queries/candidates"
import type { DriveRow } from "@/lib/drive/queries/drives"
import type { DriveKind } from "@/lib/drive/schema"
import { formatNumber } from "@/lib/format"
import type { Kelurahan } from "@/lib/region/queries"
import { addMembersAction } from "../../actions"

type CandidateFormProps = {
  slug: string
  drive: DriveRow
  candidates: Candidate[]
  places: ReadonlyMap<string, Kelurahan>
}

/** Candidates to tick, all ticked at first where nothing speaks against them, and to be added together. */
export function CandidateForm({ slug, drive: { id, kind }, candidates, places }: CandidateFormProps) {
  const total = candidates[0]?.total ?? 0
  return (
    <Form action={addMembersAction} hidden={{ daerah: slug, id }} submitLabel="Tambahkan yang dicentang">
      <p>
        {total > candidates.length
          ? `${formatNumber(candidates.length)} dari ${formatNumber(total)} calon; saring untuk melihat yang lain.`
          : `${formatNumber(total)} calon.`}
      </p>
      <DataTable caption="Calon peserta" columns={columns}>
        {candidates.map((candidate) => (
          <CandidateLine
            key={candidate.productId ?? candidate.enterpriseId}
            {...{ candidate, kind }}
            place={places.get(candidate.kelurahanCode ?? "")?.name ?? "–"}
          />
        ))}
      </DataTable>
    </Form>
  )
}

function CandidateLine({ candidate, kind, place }: { candidate: Candidate; kind: DriveKind; place: string }) {
  const { enterpriseId, productId, enterprise, person, what, nib } = candidate
  const doubts = listDoubts(kind, candidate)
  return (
    <tr>
      <td>
        <input
          className="tick"
          type="checkbox"
          name="calon[]"
          value={`${enterpriseId}/${productId ?? ""}`}
          defaultChecked={doubts.length === 0}
          aria-label={`Centang ${what}, ${enterprise}`}
        />
      </td>
      <th scope="row">
        {what}
        <span className="sub">
          {enterprise}, {person}
        </span>
      </th>
      <td>{place}</td>
      <td>{nib ?? "–"}</td>
      <td>
        {doubts.map((doubt) => (
          <Tag key={doubt} mood="warn">
            {doubt}
          </Tag>
        ))}
      </td>
    </tr>
  )
}

/** What speaks against a candidate, as far as the register knows. */
function listDoubts(kind: DriveKind, { nib, size, animal }: Candidate): string[] {
  const doubts = [
    nib === null && "Belum ada NIB",
    // PP 7/2021: medium begins where yearly sales exceed Rp15 miliar, the limit of halal by self-declaration.
    size === "MEDIUM" && (kind === "HALAL" ? "Penjualan di atas Rp15 miliar" : "Skala menengah"),
    kind === "HALAL" && animal && "Bahan hewan: pastikan sembelihannya halal",
  ]
  return doubts.filter((doubt) => doubt !== false)
}

const columns = [
  { key: "tick", label: <span className="hidden-text">Centang</span> },
  { key: "what", label: "Produk dan usaha" },
  { key: "place", label: "Kelurahan" },
  { key: "nib", label: "NIB" },
  { key: "doubts", label: "Perhatikan" },
]
