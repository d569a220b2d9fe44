"use client"

import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"

/** Several lines of text. */
export function TextArea({ rows = 4, maxLength, ...texts }: FieldTexts & { rows?: number; maxLength?: number }) {
  const { value, error, control } = useField(texts.name, texts.hint)
  return (
    <Field {...texts} error={error}>
      <textarea className="input" rows={rows} maxLength={maxLength} defaultValue={value} {...control} />
    </Field>
  )
}
