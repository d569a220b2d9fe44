"use client"

import { useState } from "react"
import { Field, type FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"
import { RegionPicker } from "@/components/ui/region-picker"
import { useScripted } from "@/components/ui/use-scripted"

export type Region = { code: string; name: string; kecamatan: string }

type RegionFieldProps = FieldTexts & {
  slug: string
  /** Every kelurahan of the daerah, also for browsers without JavaScript; absent where they are too many: then the server is asked. */
  regions?: Region[]
}

/** A kelurahan or desa, posted as its code: found by typing; without JavaScript, chosen from the native list. */
export function RegionField({ slug, regions, ...texts }: RegionFieldProps) {
  const { value, error, control } = useField(texts.name, texts.hint)
  const [code, setCode] = useState(value)
  const scripted = useScripted()
  return (
    <Field {...texts} error={error}>
      {scripted || !regions ? (
        <RegionPicker {...{ slug, regions, code, setCode, control }} />
      ) : (
        <select className="input" defaultValue={value} {...control}>
          <option value="">Pilih …</option>
          {regions.map((region) => (
            <option key={region.code} value={region.code}>
              {region.name}, Kec. {region.kecamatan}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
