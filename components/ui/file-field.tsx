"use client"

import { useState } from "react"
import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"
import { formatBytes } from "@/lib/format"

type FileFieldProps = Omit<FieldTexts, "hint"> & { accept: string; kinds: string; maxBytes: number }

function sayFile(file: File | undefined, maxBytes: number): string {
  if (!file) return ""
  const size = formatBytes(file.size)
  if (file.size > maxBytes) return `${file.name} terlalu besar: ${size}, paling besar ${formatBytes(maxBytes)}.`
  return file.size === 0 ? `${file.name} kosong.` : `${file.name}, ${size}`
}

/** A file by button or by drag and drop (the native control takes both); `kinds` names what is welcome, in words. */
export function FileField({ accept, kinds, maxBytes, ...texts }: FileFieldProps) {
  const hint = `${kinds}, paling besar ${formatBytes(maxBytes)}. Seret berkas ke kotak ini atau pilih dengan tombol.`
  const { error, control } = useField(texts.name, hint)
  const [over, setOver] = useState(false)
  const [said, setSaid] = useState("")
  return (
    <Field {...texts} hint={hint} error={error}>
      <input
        className={over ? "drop over" : "drop"}
        type="file"
        accept={accept}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onInput={(event) => setSaid(sayFile(event.currentTarget.files?.[0], maxBytes))}
        {...control}
      />
      <output className="understood" htmlFor={texts.name}>
        {said}
      </output>
    </Field>
  )
}
