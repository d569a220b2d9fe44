"use client"

import type { ReactNode } from "react"
import { useField } from "@/components/ui/form-context"
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
        <Choice name={noteField("hadir", id)} label={`Hadir, ${name}`} choices={attendedChoices} />
      </td>
      {takesScore && (
        <td>
          <Line name={noteField("nilai", id)} label={`Nilai praktik, ${name}`} most={6} />
        </td>
      )}
      <td>
        <Line name={noteField("praktik", id)} label={`Hasil praktik, ${name}`} most={500} />
      </td>
      <td>
        <Line name={noteField("produk", id)} label={`Produk yang dibawa, ${name}`} most={500} />
      </td>
      <td>
        <Choice name={noteField("saran", id)} label={`Saran, ${name}`} choices={recommendations} />
      </td>
      <td>
        <Line name={noteField("catatan", id)} label={`Catatan lain, ${name}`} most={500} />
      </td>
    </tr>
  )
}

function Line({ name, label, most }: { name: string; label: string; most: number }) {
  const { value, error, control } = useField(name)
  const field = <input className="input" aria-label={label} defaultValue={value} maxLength={most} {...control} />
  return <Cell {...{ name, error }}>{field}</Cell>
}

function Choice({ name, label, choices }: { name: string; label: string; choices: Record<string, string> }) {
  const { value, error, control } = useField(name)
  return (
    <Cell {...{ name, error }}>
      <select className="input" aria-label={label} key={value} defaultValue={value} {...control}>
        <option value="">–</option>
        {Object.entries(choices).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </Cell>
  )
}

function Cell({ name, error, children }: { name: string; error?: string; children: ReactNode }) {
  return (
    <div className={error ? "field wrong" : "field"}>
      {error && (
        <p className="msg small" id={`${name}-galat`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}
