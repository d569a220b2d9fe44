"use client"

import { Form } from "@/components/ui/form"
import { type Region, RegionField } from "@/components/ui/region-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"

type ProposalFormProps = {
  slug: string
  ids: { id: string; enterpriseId: string }
  action: FormAction
  initial: Record<string, string>
  regions: Region[]
}

/** The own record, to be changed where it is wrong; what is left as it is proposes nothing. */
export function ProposalForm({ slug, ids, action, initial, regions }: ProposalFormProps) {
  return (
    <Form action={action} initial={initial} hidden={{ daerah: slug, ...ids }} submitLabel="Kirim usulan">
      <TextField name="name" label="Nama usaha" maxLength={160} />
      <TextField name="brand" label="Merek" optional maxLength={120} />
      <TextField name="products" label="Produk utama" optional maxLength={300} />
      <TextField name="nib" label="NIB" hint="13 angka, dari OSS." optional inputMode="numeric" autoComplete="off" />
      <TextField name="startedYear" label="Tahun mulai" optional short inputMode="numeric" />
      <RegionField name="kelurahanCode" label="Kelurahan atau desa" slug={slug} regions={regions} />
      <TextField name="address" label="Alamat usaha" optional maxLength={300} />
      <TextField name="rt" label="RT" optional short inputMode="numeric" />
      <TextField name="rw" label="RW" optional short inputMode="numeric" />
      <TextField name="personName" label="Nama Anda (sesuai KTP)" autoComplete="name" maxLength={120} />
      <TextField name="phone" label="Nomor HP" optional inputMode="tel" autoComplete="tel" />
      <TextField name="email" label="E-mail" optional type="email" autoComplete="email" />
      <TextArea
        name="note"
        label="Pesan untuk petugas"
        hint="Misalnya dari mana data yang benar."
        optional
        rows={3}
        maxLength={500}
      />
    </Form>
  )
}
