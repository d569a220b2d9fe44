"use client"

import type { Choice } from "@/components/ui/choice-field"
import { RowList } from "@/components/ui/row-list"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { rowNumbers } from "@/lib/training/schema/rows"

/** The things somebody looks at, a line each. */
export function ItemLines({ ways }: { ways: readonly Choice[] }) {
  return (
    <RowList
      rows={rowNumbers}
      spare={2}
      prefixes={["item"]}
      addLabel="Tambah baris"
      moreHint="Perlu lebih banyak? Simpan dahulu, lalu ubah lagi."
      line={(row) => (
        <>
          <TextField name={`item${row}`} label={`Syarat ${row}`} maxLength={200} autoComplete="off" optional />
          <SelectField name={`itemMust${row}`} label="Wajib?" choices={ways} empty="Pilih …" />
        </>
      )}
    />
  )
}
