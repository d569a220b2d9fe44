"use client"

import { type Choice, ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { decisions } from "@/lib/application/schema"
import type { FormAction } from "@/lib/form"

type DecisionFormProps = { slug: string; id: string; action: FormAction; choices: Choice[] }

const hints = {
  SAME: "Tidak ada yang ditambahkan. Buat kode masuk agar pemilik dapat membuka datanya sendiri.",
  ANOTHER: "Masuk daftar sebagai “Diajukan”, atas nama pelaku yang sudah tercatat bila NIK-nya sama.",
  REJECT: "Jawaban Anda dapat dikirim lewat WhatsApp dan tampil pada tanda terima pemohon.",
} as const

/** What an officer decides on an application whose NIK or NIB is known. */
export function DecisionForm({ slug, id, action, choices }: DecisionFormProps) {
  const offered = Object.entries(decisions).filter(([value]) => value !== "SAME" || choices.length > 0)
  const hintOf = new Map<string, string>(Object.entries(hints))
  return (
    <Form action={action} hidden={{ daerah: slug, id }} submitLabel="Simpan keputusan">
      <ChoiceField
        name="decision"
        label="Keputusan"
        choices={offered.map(([value, label]) => ({ value, label, hint: hintOf.get(value) }))}
      />
      {choices.length > 0 && (
        <SelectField
          name="enterpriseId"
          label="Usaha yang sama itu"
          hint="Bila usahanya sama."
          optional
          choices={choices}
        />
      )}
      <TextArea
        name="answer"
        label="Jawaban untuk pemohon"
        hint="Wajib bila ditolak."
        optional
        rows={3}
        maxLength={500}
      />
    </Form>
  )
}
