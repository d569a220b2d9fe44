"use client"

import { useState } from "react"
import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"
import { formatDay } from "@/lib/format"

/** The day in words, so that day and month cannot be mistaken on a machine set to another country. */
function sayDay(day: string): string {
  return Number.isNaN(Date.parse(day)) || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? "" : formatDay(day)
}

/** A calendar day; posts ISO text (1979-08-17). */
export function DateField({ min, max, ...texts }: FieldTexts & { min?: string; max?: string }) {
  const { value, error, control } = useField(texts.name, texts.hint)
  const [day, setDay] = useState(value)
  return (
    <Field {...texts} error={error}>
      <input
        className="input short"
        type="date"
        min={min}
        max={max}
        defaultValue={value}
        onInput={(event) => setDay(event.currentTarget.value)}
        {...control}
      />
      <output className="understood" htmlFor={texts.name}>
        {sayDay(day)}
      </output>
    </Field>
  )
}
