import { v7 as uuidv7 } from "uuid"
import { Form } from "@/components/ui/form"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { formatNumber } from "@/lib/format"
import type { Preview } from "@/lib/selection/queries/preview"
import { makeSelectionAction } from "./actions"

type SelectionFormProps = { preview: Preview; rule: string; hidden: Record<string, string> }

/** How many are invited and why; nothing to send where nobody fits. */
export function SelectionForm({ preview: { counts, free }, rule, hidden }: SelectionFormProps) {
  const most = counts.INVITED ?? 0
  if (most === 0) return null
  return (
    <section className="stack tight">
      <h2>3. Berapa orang, dan mengapa</h2>
      <Form
        action={makeSelectionAction}
        initial={{ wanted: String(Math.max(1, Math.min(most, free))) }}
        hidden={{ ...hidden, id: uuidv7(), rule }}
        submitLabel="Pilih dan undang"
      >
        <TextField
          name="wanted"
          label="Jumlah undangan"
          hint={`${formatNumber(free)} kursi masih kosong. Didahulukan yang belum pernah dilayani, lalu yang paling lama tidak dilayani, lalu yang paling lama tercatat.`}
          inputMode="numeric"
          maxLength={4}
          short
        />
        <TextArea
          name="reason"
          label="Alasan pemilihan"
          hint="Tersimpan bersama hasilnya dan dapat dibaca pimpinan. Misalnya: usaha pangan ber-NIB yang belum pernah dilatih soal kemasan."
          maxLength={500}
        />
      </Form>
    </section>
  )
}
