"use client"

import { useState } from "react"
import { Brand } from "@/components/layout/brand"
import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"
import { formatNumber } from "@/lib/format"
import { brandFault, contrast } from "@/lib/tenant/brand"
import "./preview.css"

const hint =
  "Dipakai untuk tombol, tautan, dan garis di atas halaman. Tulisan di atasnya menyesuaikan sendiri agar terbaca."

/** A colour by the browser's own picker, with how a page will wear it and whether it stands out enough. */
export function ColourField({ name, label }: Pick<FieldTexts, "name" | "label">) {
  const { value, error, control } = useField(name, hint)
  const [colour, setColour] = useState(value)
  const onPaper = formatNumber(Math.floor(contrast(colour, "#ffffff") * 10) / 10)
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input
        className="input short"
        type="color"
        defaultValue={value}
        onInput={(event) => setColour(event.currentTarget.value)}
        {...control}
      />
      <output className="understood" htmlFor={name}>
        {brandFault(colour) ?? `Cukup jelas: kontrasnya ${onPaper} : 1 terhadap putih, paling sedikit 3 : 1.`}
      </output>
      <Brand colour={colour} className="preview">
        <p className="small muted">Pratinjau</p>
        <div className="bar">
          <span className="btn sm">Simpan</span>
          <span className="preview-link">Tautan di halaman</span>
          <span className="preview-soft">Terpilih</span>
        </div>
      </Brand>
    </Field>
  )
}
