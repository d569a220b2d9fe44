import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import type { Actor } from "@/lib/access"
import { listPartnerNotes, type PartnerNoteRow } from "@/lib/partner/queries/notes"
import { attendedChoices, recommendations } from "@/lib/partner/schema/note"

/** What partners noted about a training's participants; nothing where they noted nothing. */
export async function PartnerNotes({ actor, trainingId }: { actor: Actor; trainingId: string }) {
  const notes = await listPartnerNotes(actor, trainingId)
  if (notes.length === 0) return null
  return (
    <section className="stack">
      <h2>Catatan mitra</h2>
      <DataTable caption="Catatan mitra" columns={columns}>
        {notes.map((note) => (
          <NoteRow key={note.id} note={note} />
        ))}
      </DataTable>
    </section>
  )
}

function NoteRow({
  note: { name, enterprise, partner, attended, practice, product, note, recommendation },
}: NoteProps) {
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="sub">{enterprise ?? "pendamping"}</span>
      </th>
      <td>
        {partner}
        {attended !== null && (
          <span className="sub">{(attended ? attendedChoices.ya : attendedChoices.tidak).toLowerCase()}</span>
        )}
      </td>
      <td>
        {practice || "–"}
        {product && <span className="sub">membawa {product}</span>}
      </td>
      <td>{recommendation ? <Tag>{recommendations[recommendation]}</Tag> : "–"}</td>
      <td>{note || "–"}</td>
    </tr>
  )
}

type NoteProps = { note: PartnerNoteRow }

const columns = [
  { key: "name", label: "Peserta" },
  { key: "partner", label: "Mitra" },
  { key: "practice", label: "Hasil praktik" },
  { key: "advice", label: "Saran" },
  { key: "note", label: "Catatan" },
]
