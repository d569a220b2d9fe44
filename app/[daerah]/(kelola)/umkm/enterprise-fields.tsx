"use client"

import { CheckboxField } from "@/components/ui/checkbox-field"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { MoneyField } from "@/components/ui/money-field"
import { type Region, RegionField } from "@/components/ui/region-field"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { legalForms, placeTypes, sectors } from "@/lib/enterprise/rules/vocabulary"
import { kbliVersions, markets } from "@/lib/enterprise/schema/enterprise"
import { genders } from "@/lib/person/schema"

function choicesOf(vocabulary: Record<string, string>) {
  return Object.entries(vocabulary).map(([value, label]) => ({ value, label }))
}

/** The questions about the person; `knownNik` is what is shown of the one on record. */
export function PersonFieldset({ knownNik }: { knownNik?: string }) {
  const hint = knownNik
    ? `Tercatat ${knownNik}. Kosongkan bila tidak berubah.`
    : "16 angka, lihat di KTP. Disimpan tersandi."
  return (
    <>
      <h2>Pelaku usaha</h2>
      <TextField name="personName" label="Nama lengkap (sesuai KTP)" autoComplete="off" />
      <TextField name="nik" label="NIK" hint={hint} optional inputMode="numeric" autoComplete="off" />
      <ChoiceField name="gender" label="Jenis kelamin" optional choices={choicesOf(genders)} />
      <DateField name="birthDate" label="Tanggal lahir" optional />
      <TextField
        name="phone"
        label="No. HP (WhatsApp)"
        hint="Misalnya 0812-3456-7890."
        optional
        inputMode="tel"
        autoComplete="off"
      />
      <TextField name="phone2" label="No. HP kedua" optional inputMode="tel" autoComplete="off" />
      <TextField name="email" label="E-mail" optional type="email" autoComplete="off" />
    </>
  )
}

/** The questions about the business. */
export function BusinessFieldset({
  slug,
  regions,
  knownNpwp,
}: {
  slug: string
  regions: Region[]
  knownNpwp?: string
}) {
  const npwpHint = knownNpwp
    ? `Tercatat ${knownNpwp}. Kosongkan bila tidak berubah.`
    : "15 atau 16 angka. Disimpan tersandi."
  return (
    <>
      <h2>Usaha</h2>
      <TextField name="name" label="Nama usaha" />
      <TextField name="brand" label="Merek" optional />
      <TextField name="products" label="Produk utama" hint="Misalnya keripik pisang, sale pisang." optional />
      <SelectField name="sector" label="Sektor" optional choices={choicesOf(sectors)} />
      <SelectField name="legalForm" label="Bentuk usaha" optional choices={choicesOf(legalForms)} />
      <TextField name="nib" label="NIB" hint="13 angka, dari OSS." optional inputMode="numeric" autoComplete="off" />
      <TextField name="npwp" label="NPWP" hint={npwpHint} optional inputMode="numeric" autoComplete="off" />
      <TextField name="kbli" label="Kode KBLI" hint="5 angka; pisahkan dengan koma bila beberapa." optional />
      <SelectField name="kbliVersion" label="Edisi KBLI" choices={choicesOf(kbliVersions)} empty="KBLI 2020" />
      <RegionField name="kelurahanCode" label="Kelurahan atau desa tempat usaha" slug={slug} regions={regions} />
      <TextField name="address" label="Alamat usaha" hint="Jalan dan nomor." optional />
      <TextField name="rt" label="RT" optional short inputMode="numeric" />
      <TextField name="rw" label="RW" optional short inputMode="numeric" />
      <SelectField name="placeType" label="Jenis tempat" optional choices={choicesOf(placeTypes)} />
      <TextField name="startedYear" label="Tahun mulai" optional short inputMode="numeric" />
      <TextField name="latitude" label="Lintang" hint="Misalnya -7,7543; salin dari peta." optional short />
      <TextField name="longitude" label="Bujur" hint="Misalnya 113,2159." optional short />
      <TextArea name="notes" label="Keterangan" optional maxLength={1000} />
    </>
  )
}

const periods = [
  { value: "month", label: "Sebulan" },
  { value: "year", label: "Setahun" },
]

/** The questions about one year's figures. */
export function FigureFieldset() {
  return (
    <>
      <h2>Angka satu tahun</h2>
      <TextField name="year" label="Tahun data" optional short inputMode="numeric" />
      <MoneyField name="sales" label="Penjualan" hint="Misalnya 5 jt, 1.500.000, atau 5-10 jt." optional />
      <ChoiceField name="salesPeriod" label="Penjualan itu untuk" optional choices={periods} />
      <MoneyField name="capital" label="Modal usaha" hint="Tanpa tanah dan bangunan tempat usaha." optional />
      <MoneyField name="assets" label="Aset" optional />
      <TextField name="workersMale" label="Tenaga kerja laki-laki" optional short inputMode="numeric" />
      <TextField name="workersFemale" label="Tenaga kerja perempuan" optional short inputMode="numeric" />
      <TextField
        name="workers"
        label="Tenaga kerja seluruhnya"
        hint="Bila rinciannya tidak diketahui."
        optional
        short
        inputMode="numeric"
      />
      <fieldset className="field">
        <legend>
          Daerah pemasaran <span className="optional">(opsional)</span>
        </legend>
        {Object.entries(markets).map(([market, label]) => (
          <CheckboxField key={market} name={`market${market}`} label={label} />
        ))}
      </fieldset>
    </>
  )
}
