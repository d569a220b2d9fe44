import { Form } from "@/components/ui/form"
import { Wide } from "@/components/ui/wide"
import type { OwnParticipant } from "@/lib/partner/queries/own"
import { fieldsOfNote, noteField } from "@/lib/partner/schema/note"
import type { Kelurahan } from "@/lib/region/queries"
import { writeNotesAction } from "./actions"
import { NoteRow } from "./note-row"

type NoteSheetProps = {
  slug: string
  trainingId: string
  page: number
  participants: OwnParticipant[]
  places: ReadonlyMap<string, Kelurahan>
  takesScore: boolean
}

/** Many participants' notes at once, for a desk. */
export function NoteSheet({ slug, trainingId, page, participants, places, takesScore }: NoteSheetProps) {
  const fields = participants.map((one) => ({ id: one.id, ...fieldsOfNote(one.id, one, one.score) }))
  const before = Object.fromEntries(fields.map(({ id, before }) => [noteField("semula", id), before]))
  return (
    <div className="note-sheet">
      <Form
        action={writeNotesAction}
        initial={Object.assign({}, ...fields.map(({ shown }) => shown))}
        hidden={{ daerah: slug, trainingId, halaman: String(page), ...before }}
        submitLabel="Simpan semua"
        beside={<span className="small muted">Hanya baris yang Anda ubah yang disimpan.</span>}
      >
        <Wide label="Catatan hasil peserta">
          <table>
            <caption className="hidden-text">Catatan hasil peserta</caption>
            <thead>
              <tr>
                <th scope="col">Peserta</th>
                <th scope="col">Hadir</th>
                {takesScore && <th scope="col">Nilai</th>}
                <th scope="col">Hasil praktik</th>
                <th scope="col">Produk yang dibawa</th>
                <th scope="col">Saran</th>
                <th scope="col">Catatan lain</th>
              </tr>
            </thead>
            <tbody>
              {participants.map((one) => (
                <NoteRow
                  key={one.id}
                  participant={{
                    id: one.id,
                    name: one.name,
                    enterprise: one.enterprise ?? "pendamping",
                    kelurahan: (one.kelurahanCode && places.get(one.kelurahanCode)?.name) ?? "",
                  }}
                  takesScore={takesScore}
                />
              ))}
            </tbody>
          </table>
        </Wide>
      </Form>
    </div>
  )
}
