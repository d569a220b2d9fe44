"use client"

import { type ChangeEvent, useState } from "react"
import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"
import { shrinkPhoto } from "@/components/ui/shrink-photo"
import { formatBytes } from "@/lib/format"

/** One photo that goes with a form: made small on the phone first where scripts run, sent as it is where they do not. */
export function PhotoInput(texts: FieldTexts) {
  const { error, control } = useField(texts.name, texts.hint)
  const [said, setSaid] = useState("")

  async function shrink({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const file = input.files?.[0]
    if (!file) return setSaid("")
    setSaid("Foto sedang diperkecil …")
    const small = await shrinkPhoto(file)
    if (small && small.size < file.size) {
      const chosen = new DataTransfer()
      chosen.items.add(new File([small], "foto.jpg", { type: "image/jpeg" }))
      input.files = chosen.files
    }
    setSaid(`Foto siap dikirim, ${formatBytes(input.files?.[0]?.size ?? file.size)}.`)
  }

  return (
    <Field {...texts} error={error}>
      <input className="drop" type="file" accept="image/jpeg,image/png,image/webp" onChange={shrink} {...control} />
      <output className="understood" htmlFor={texts.name}>
        {said}
      </output>
    </Field>
  )
}
