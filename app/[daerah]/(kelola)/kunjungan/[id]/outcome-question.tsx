"use client"

import { PickRow } from "@/app/[daerah]/(kelola)/kunjungan/[id]/pick-row"
import type { Choice } from "@/components/ui/choice-field"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { outcomes } from "@/lib/visit/rules/result"

const choices = Object.entries(outcomes).map(([value, label]) => ({ value, label }))

/** Whether the business is still there. */
export function OutcomeQuestion() {
  return <PickRow name="outcome" label="Masih berjualan?" choices={choices} />
}

/** Where it went, asked when it moved. */
export function MovedFields({ everywhere }: { everywhere: Choice[] }) {
  return (
    <div className="moved">
      <SelectField
        name="movedToCode"
        label="Pindah ke kelurahan"
        optional
        choices={everywhere}
        empty="Belum diketahui"
      />
      <TextField name="movedToPlace" label="Bila ke luar daerah: kota atau kabupaten" optional maxLength={120} />
    </div>
  )
}
