"use client"

import { use } from "react"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { FormContext } from "@/components/ui/form-context"
import { TextArea } from "@/components/ui/text-area"
import type { FormAction } from "@/lib/form"
import { acceptBox } from "@/lib/proposal/schema"

/** A field of a proposal in words; `now` when it has been changed since. */
export type Difference = { field: string; label: string; from: string; to: string; now?: string }

type DecideFormProps = { slug: string; id: string; version: string; differences: Difference[]; action: FormAction }

/** What is accepted, field by field, and the answer to the rest. */
export function DecideForm({ slug, id, version, differences, action }: DecideFormProps) {
  const ticked = differences.filter(({ now }) => now === undefined).map(({ field }) => [acceptBox(field), "on"])
  const isObjection = differences.length === 0
  return (
    <Form
      action={action}
      initial={Object.fromEntries(ticked)}
      hidden={{ daerah: slug, id, version }}
      submitLabel={isObjection ? "Kirim jawaban" : "Simpan dan jawab"}
    >
      {!isObjection && (
        <fieldset className="field">
          <legend>Yang diterima</legend>
          {differences.map(({ field, label, from, to, now }) => (
            <CheckboxField
              key={field}
              name={acceptBox(field)}
              label={`${label}: ${from} → ${to}`}
              hint={now && `Diubah sejak diusulkan; sekarang ${now}.`}
            />
          ))}
        </fieldset>
      )}
      <TextArea
        name="answer"
        label="Jawaban untuk pelaku"
        hint={isObjection ? "Dibaca pelaku di halaman usahanya." : "Wajib bila ada yang tidak diterima."}
        optional={!isObjection}
        maxLength={1000}
      />
      <Confirm />
    </Form>
  )
}

/** Asks to save in spite of a warning, once the server has given it. */
function Confirm() {
  const { values, errors } = use(FormContext)
  const isAsked = values.confirmed === "on" || errors.some(({ field }) => field === "confirmed")
  return isAsked ? (
    <CheckboxField name="confirmed" label="Tetap simpan" hint="Saya sudah memeriksa peringatan di atas." />
  ) : null
}
