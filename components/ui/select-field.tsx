"use client"

import type { Choice } from "@/components/ui/choice-field"
import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"

type SelectFieldProps = FieldTexts & { choices: readonly Choice[]; empty?: string }

/** One of many: the native list, which starts with nothing chosen. */
export function SelectField({ choices, empty = "Pilih …", ...texts }: SelectFieldProps) {
  const { value, error, control } = useField(texts.name, texts.hint)
  return (
    <Field {...texts} error={error}>
      <select className="input" key={value} defaultValue={value} {...control}>
        <option value="">{empty}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
