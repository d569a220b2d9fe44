import { CellInput, CellSelect } from "@/components/ui/cell-field"
import { attendedChoices, noteField, recommendations } from "@/lib/partner/schema/note"

type NoteRowProps = {
  participant: { id: string; name: string; enterprise: string; kelurahan: string }
  takesScore: boolean
}

/** One participant's line of the sheet on a desk. */
export function NoteRow({ participant: { id, name, enterprise, kelurahan }, takesScore }: NoteRowProps) {
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="sub">{[enterprise, kelurahan].filter(Boolean).join(", ")}</span>
      </th>
      <td>
        <CellSelect name={noteField("hadir", id)} label={`Hadir, ${name}`} choices={attendedChoices} />
      </td>
      {takesScore && (
        <td>
          <CellInput
            name={noteField("nilai", id)}
            label={`Nilai praktik, ${name}`}
            maxLength={6}
            inputMode="decimal"
            numeric
          />
        </td>
      )}
      <td>
        <CellInput name={noteField("praktik", id)} label={`Hasil praktik, ${name}`} maxLength={500} />
      </td>
      <td>
        <CellInput name={noteField("produk", id)} label={`Produk yang dibawa, ${name}`} maxLength={500} />
      </td>
      <td>
        <CellSelect name={noteField("saran", id)} label={`Saran, ${name}`} choices={recommendations} />
      </td>
      <td>
        <CellInput name={noteField("catatan", id)} label={`Catatan lain, ${name}`} maxLength={500} />
      </td>
    </tr>
  )
}
