"use client"

import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import type { FormState } from "@/lib/form"
import { textsOf } from "@/lib/form-data"

const answers = [
  { value: "ya", label: "Ya" },
  { value: "tutup", label: "Sudah tutup" },
]

async function answer(_: FormState, data: FormData): Promise<FormState> {
  return {
    values: textsOf(data),
    errors: data.has("jualan") ? [] : [{ field: "jualan", message: "Pilih salah satu." }],
  }
}

/** One question a screen, as owners get it. */
export function OwnerQuestion() {
  return (
    <Form action={answer} submitLabel="Lanjutkan">
      <ChoiceField name="jualan" label="Masih berjualan?" choices={answers} />
    </Form>
  )
}
