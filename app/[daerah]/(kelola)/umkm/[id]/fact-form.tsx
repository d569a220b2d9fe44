"use client"

import { use } from "react"
import { type Choice, ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { FormContext } from "@/components/ui/form-context"
import { SelectField } from "@/components/ui/select-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"

type FactFormProps = { slug: string; id: string; today: string; kinds: Choice[]; action: FormAction }

/** Records that a fact agrees with a document or an official register. */
export function FactForm({ slug, id, today, kinds, action }: FactFormProps) {
  return (
    <Form action={action} initial={{ day: today }} hidden={{ daerah: slug, id }}>
      <FactFields today={today} kinds={kinds} />
    </Form>
  )
}

function FactFields({ today, kinds }: Pick<FactFormProps, "today" | "kinds">) {
  const { errors } = use(FormContext)
  return (
    <details open={errors.length > 0 || undefined}>
      <summary>Catat bukti dokumen</summary>
      <div className="stack">
        <SelectField name="kind" label="Data yang dibuktikan" choices={kinds} />
        <ChoiceField
          name="grade"
          label="Bukti"
          choices={[
            { value: "document", label: "Dokumen yang saya lihat" },
            { value: "register", label: "Register resmi (OSS, Dukcapil, pajak)" },
          ]}
        />
        <TextField
          name="source"
          label="Nama dokumen"
          hint="Misalnya KTP, NIB di OSS. Jangan tulis nomornya."
          maxLength={120}
          autoComplete="off"
        />
        <DateField name="day" label="Tanggal dilihat" max={today} />
        <div className="bar">
          <SubmitButton>Catat bukti</SubmitButton>
        </div>
      </div>
    </details>
  )
}
