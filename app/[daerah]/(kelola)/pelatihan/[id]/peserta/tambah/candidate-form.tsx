import { v7 as uuidv7 } from "uuid"
import { enrolManyAction } from "@/app/[daerah]/(kelola)/pelatihan/[id]/peserta/actions"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { Tag } from "@/components/ui/tag"
import type { Judged } from "@/lib/enrolment/queries/candidates"

type CandidateFormProps = {
  hidden: Record<string, string>
  candidates: Judged[]
  places: ReadonlyMap<string, { name: string }>
}

const columns = [
  { key: "pilih", label: <span className="hidden-text">Pilih</span> },
  { key: "usaha", label: "Usaha dan pelaku" },
  { key: "kelurahan", label: "Kelurahan" },
]

/** What a search found: those who fit can be ticked and enrolled together, for the others stands why not. */
export function CandidateForm({ hidden, candidates, places }: CandidateFormProps) {
  return (
    <Form
      action={enrolManyAction}
      hidden={{ ...hidden, id: uuidv7() }}
      submitLabel={candidates.some(({ reason }) => reason === null) ? "Daftarkan yang dicentang" : undefined}
    >
      <DataTable caption="Hasil pencarian" columns={columns}>
        {candidates.map((one) => (
          <CandidateRow key={one.enterpriseId} one={one} place={places.get(one.kelurahanCode ?? "")?.name ?? "–"} />
        ))}
      </DataTable>
    </Form>
  )
}

function CandidateRow({ one, place }: { one: Judged; place: string }) {
  const { enterpriseId, name, personName, reason, wouldWait } = one
  return (
    <tr>
      <td>
        {reason === null && (
          <input
            className="tick"
            type="checkbox"
            name="usaha[]"
            value={enterpriseId}
            aria-label={`Daftarkan ${personName}, ${name}`}
          />
        )}
      </td>
      <td>
        {name}
        <span className="sub">{personName}</span>
        {reason && <span className="sub">{`Tidak dapat: ${reason}`}</span>}
        {!reason && wouldWait && <Tag mood="warn">Masuk daftar tunggu</Tag>}
      </td>
      <td>{place}</td>
    </tr>
  )
}
