"use client"

import { useRef } from "react"
import { Field } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"
import { formatBytes } from "@/lib/format"

type Photo = {
  small: Blob | null
  address: string | null
  take: (file: File) => Promise<void>
  remove: () => void
}

/** A photo of the place, straight from the camera. */
export function PhotoField({ photo }: { photo: Photo }) {
  const texts = { name: "photo", label: "Foto tempat usaha", optional: true }
  const { error, control } = useField("photo")
  const input = useRef<HTMLInputElement>(null)

  function remove() {
    if (input.current) input.current.value = ""
    photo.remove()
  }

  return (
    <Field {...texts} error={error}>
      <input
        className="drop"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        ref={input}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void photo.take(file)
          else photo.remove()
        }}
        {...control}
      />
      {photo.address && photo.small && (
        <div className="bar">
          <img src={photo.address} alt="Foto yang akan dikirim" width={120} />
          <span className="grow understood" role="status">
            {`Diperkecil menjadi ${formatBytes(photo.small.size)}.`}
          </span>
          <button type="button" className="btn quiet" onClick={remove}>
            Hapus foto
          </button>
        </div>
      )}
    </Field>
  )
}
