"use client"

import { ChoiceField } from "@/components/ui/choice-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { attendedChoices, noteField, recommendations } from "@/lib/partner/schema/note"

const attended = Object.entries(attendedChoices).map(([value, label]) => ({ value, label }))
const advice = Object.entries(recommendations).map(([value, label]) => ({ value, label }))

type NoteFieldsProps = { id: string; takesScore: boolean }

/** Everything a partner notes about one participant, one under the other, for a phone. */
export function NoteFields({ id, takesScore }: NoteFieldsProps) {
  return (
    <>
      <ChoiceField name={noteField("hadir", id)} label="Hadir menurut Anda?" choices={attended} optional />
      {takesScore && (
        <TextField
          name={noteField("nilai", id)}
          label="Nilai praktik"
          hint="0 sampai 100."
          optional
          short
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
        />
      )}
      <TextArea
        name={noteField("praktik", id)}
        label="Hasil praktik"
        hint="Apa yang sudah dan belum dapat dikerjakan peserta."
        rows={3}
        optional
        maxLength={500}
      />
      <TextField
        name={noteField("produk", id)}
        label="Produk yang dibawa"
        optional
        autoComplete="off"
        maxLength={500}
      />
      <ChoiceField name={noteField("saran", id)} label="Saran Anda" choices={advice} optional />
      <TextArea name={noteField("catatan", id)} label="Catatan lain" rows={3} optional maxLength={500} />
    </>
  )
}
