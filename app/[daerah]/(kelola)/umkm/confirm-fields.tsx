"use client"

import { use } from "react"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { FormContext } from "@/components/ui/form-context"

/** Asks to save in spite of a warning; stands there only once the server has given it. */
export function ConfirmFields({ slug }: { slug: string }) {
  const { values, errors } = use(FormContext)
  const isAsked = (name: string) => values[name] === "on" || errors.some(({ field }) => field === name)
  const listHref = (text: string | undefined) => `/${slug}/umkm?q=${encodeURIComponent(text ?? "")}`
  return (
    <>
      {isAsked("confirmed") && (
        <>
          <CheckboxField name="confirmed" label="Tetap simpan" hint="Saya sudah memeriksa peringatan di atas." />
          <p>
            <a href={listHref(values.name)} target="_blank" rel="noreferrer">
              Lihat usaha yang bernama mirip
            </a>
            {" · "}
            <a href={listHref(values.personName)} target="_blank" rel="noreferrer">
              Lihat usaha pelaku yang bernama sama
            </a>
          </p>
        </>
      )}
      {isAsked("overwrite") && <CheckboxField name="overwrite" label="Timpa dengan isian saya" />}
    </>
  )
}
