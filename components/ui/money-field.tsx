"use client"

import { useState } from "react"
import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"
import { formatRupiah } from "@/lib/format"
import { parseRupiah } from "@/lib/rupiah"

function sayAmount(text: string): string {
  const amount = parseRupiah(text)
  return amount === null ? "" : `Dipahami sebagai ${formatRupiah(amount)}`
}

/** An amount in rupiah as people type it (`1,5 jt`); posts the text, shows what it is understood as. */
export function MoneyField({ suffix, ...texts }: FieldTexts & { suffix?: string }) {
  const { value, error, control } = useField(texts.name, texts.hint)
  const [text, setText] = useState(value)
  return (
    <Field {...texts} error={error}>
      <div className="affix">
        <span>Rp</span>
        <input
          className="input"
          autoComplete="off"
          defaultValue={value}
          onInput={(event) => setText(event.currentTarget.value)}
          {...control}
        />
        {suffix && <span>{suffix}</span>}
      </div>
      <output className="understood" htmlFor={texts.name}>
        {sayAmount(text)}
      </output>
    </Field>
  )
}
