"use client"

import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"

export type Choice = { value: string; label: string; hint?: string }

/** One of a few: radio buttons; the first carries the field's id, so that the error summary leads to it. */
export function ChoiceField({ choices, ...texts }: FieldTexts & { choices: readonly Choice[] }) {
  const { value, error, control } = useField(texts.name, texts.hint)
  const { id, ...rest } = control
  return (
    <Field {...texts} error={error} group>
      {choices.map((choice, at) => (
        <label className="choice" key={choice.value}>
          <input
            type="radio"
            {...rest}
            id={at === 0 ? id : undefined}
            value={choice.value}
            defaultChecked={choice.value === value}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="sub">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </Field>
  )
}
