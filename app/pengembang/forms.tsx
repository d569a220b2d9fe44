"use client"

import { z } from "zod"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { CheckedForm } from "@/components/ui/checked-form"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { FileField } from "@/components/ui/file-field"
import { Form } from "@/components/ui/form"
import { MoneyField } from "@/components/ui/money-field"
import { RegionField } from "@/components/ui/region-field"
import { SelectField } from "@/components/ui/select-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { FormState } from "@/lib/form"
import { textsOf } from "@/lib/form-data"
import { sampleRegions } from "./samples"

const sectors = [
  { value: "kuliner", label: "Kuliner" },
  { value: "fesyen", label: "Fesyen" },
]

const places = [
  { value: "rumah", label: "Rumah", hint: "Usaha dan tempat tinggal jadi satu" },
  { value: "pasar", label: "Pasar" },
]

const Sample = z.object({
  nama: z.string().trim().min(1, "Isi nama usaha."),
  kelurahan: z.string().min(1, "Pilih kelurahan dari daftar."),
  omzet: z.string().min(1, "Isi omzet, boleh kira-kira."),
})

/** Refuses everything, so that the page shows what a refusal looks like. */
async function refuse(_: FormState, data: FormData): Promise<FormState> {
  return {
    values: textsOf(data),
    errors: [{ field: "nik", message: "NIK terdiri atas 16 angka; yang diisi 15 angka" }],
  }
}

async function accept(_: FormState, data: FormData): Promise<FormState> {
  return { values: textsOf(data), errors: [], message: "Tersimpan 16.04" }
}

export function Forms() {
  return (
    <section className="columns">
      <div className="stack">
        <h2>Isian yang diperiksa server</h2>
        <Form action={refuse} initial={{ nik: "7172 0141 0190 000" }} hidden={{ daerah: "contoh" }}>
          <TextField
            name="nik"
            label="NIK"
            hint="16 angka, lihat di KTP. Kami simpan tersandi dan tidak kami tampilkan."
            inputMode="numeric"
          />
          <TextField name="hp" label="No. HP" prefix="+62" inputMode="tel" autoComplete="tel-national" optional />
          <DateField name="lahir" label="Tanggal lahir" max="2026-11-21" />
          <ChoiceField name="tempat" label="Tempat usaha" choices={places} />
          <FileField
            name="berkas"
            label="Berkas register"
            accept=".xlsx,.xls,.ods,.csv"
            kinds="Excel, ODS, atau CSV"
            maxBytes={20_000_000}
          />
          <div className="bar">
            <SubmitButton>Lanjutkan</SubmitButton>
            <SubmitButton name="langkah" value="draf" variant="quiet">
              Simpan draf
            </SubmitButton>
          </div>
        </Form>
      </div>
      <div className="stack">
        <h2>Isian yang diperiksa juga di peramban</h2>
        <CheckedForm action={accept} schema={Sample} submitLabel="Simpan" beside={<a href="/pengembang">Batal</a>}>
          <TextField name="nama" label="Nama usaha" maxLength={120} />
          <RegionField
            name="kelurahan"
            label="Kelurahan"
            hint="Ketik sebagian namanya."
            slug="contoh"
            regions={sampleRegions}
          />
          <SelectField name="sektor" label="Sektor" choices={sectors} optional />
          <MoneyField name="omzet" label="Omzet setahun" hint="Boleh ditulis 1,5 jt atau 500rb." suffix="setahun" />
          <TextArea name="catatan" label="Catatan" optional />
          <CheckboxField
            name="setuju"
            label="Pemilik setuju datanya dicatat"
            hint="Persetujuan dapat ditarik kapan saja."
          />
        </CheckedForm>
      </div>
    </section>
  )
}
