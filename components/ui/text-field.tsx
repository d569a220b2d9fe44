"use client"

import type { HTMLInputAutoCompleteAttribute } from "react"
import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"

export type TextFieldProps = FieldTexts & {
  type?: "text" | "password" | "email" | "tel" | "search"
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email"
  autoComplete?: HTMLInputAutoCompleteAttribute
  prefix?: string
  suffix?: string
  placeholder?: string
  /** For what is only a few characters long. */
  short?: boolean
  maxLength?: number
}

/** One line of text. */
export function TextField({ label, hint, optional, name, prefix, suffix, short, ...input }: TextFieldProps) {
  const { value, error, control } = useField(name, hint)
  const box = <input className={short ? "input short" : "input"} defaultValue={value} {...control} {...input} />
  return (
    <Field {...{ name, label, hint, optional, error }}>
      {prefix || suffix ? (
        <div className="affix">
          {prefix && <span>{prefix}</span>}
          {box}
          {suffix && <span>{suffix}</span>}
        </div>
      ) : (
        box
      )}
    </Field>
  )
}
