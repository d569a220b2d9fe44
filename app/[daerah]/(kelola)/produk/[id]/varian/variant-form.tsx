"use client"

import { Form } from "@/components/ui/form"
import { RowList } from "@/components/ui/row-list"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import { variantPrefixes, variantRows, variantTexts } from "@/lib/product/schema/variant"

type Variant = { name: string; netContent: string; price: bigint | null; barcode: string | null }
type VariantFormProps = { action: FormAction; hidden: Record<string, string>; variants: readonly Variant[] }

/** All sizes or tastes at once; an emptied line is left out. */
export function VariantForm({ action, hidden, variants }: VariantFormProps) {
  return (
    <Form {...{ action, hidden }} initial={variantTexts(variants)} submitLabel="Simpan varian">
      <RowList
        rows={variantRows}
        spare={2}
        prefixes={variantPrefixes}
        addLabel="Tambah baris"
        moreHint="Simpan dahulu untuk mendapat baris kosong berikutnya."
        line={(row) => <Line row={row} />}
      />
    </Form>
  )
}

function Line({ row }: { row: number }) {
  return (
    <>
      <TextField name={`nama-${row}`} label={`Varian ${row}`} optional maxLength={80} autoComplete="off" />
      <TextField name={`isi-${row}`} label="Isi bersih" optional maxLength={60} autoComplete="off" />
      <TextField name={`harga-${row}`} label="Harga (Rp)" optional maxLength={40} autoComplete="off" />
      <TextField
        name={`barcode-${row}`}
        label="Barcode"
        optional
        inputMode="numeric"
        maxLength={20}
        autoComplete="off"
      />
    </>
  )
}
