"use client"

import { CheckboxField } from "@/components/ui/checkbox-field"
import { MoneyField } from "@/components/ui/money-field"
import { type Region, RegionField } from "@/components/ui/region-field"
import { TextField } from "@/components/ui/text-field"
import type { Step } from "@/lib/application/schema"
import { consentPurposes } from "@/lib/person/schema"

type QuestionFieldsProps = { step: Step; slug: string; regions: Region[] }

/** What is asked on one page of an application. */
export function QuestionFields({ step, slug, regions }: QuestionFieldsProps) {
  switch (step) {
    case "nama":
      return <TextField name="personName" label="Nama lengkap" hint="Sesuai KTP." autoComplete="name" maxLength={120} />
    case "nik":
      return (
        <TextField
          {...{ name: "nik", label: "NIK", hint: "16 angka, lihat di KTP. Disimpan tersandi.", maxLength: 60 }}
          inputMode="numeric"
          autoComplete="off"
        />
      )
    case "hp":
      return (
        <TextField
          {...{ name: "phone", label: "Nomor HP", hint: "Sebaiknya yang memakai WhatsApp. Misalnya 0812-3456-7890." }}
          inputMode="tel"
          autoComplete="tel"
          maxLength={40}
        />
      )
    case "usaha":
      return (
        <TextField
          {...{
            name: "name",
            label: "Nama usaha",
            hint: "Belum punya nama? Tulis jenis dan nama Anda, misalnya Keripik Bu Siti.",
          }}
          autoComplete="organization"
          maxLength={160}
        />
      )
    case "produk":
      return (
        <TextField
          name="products"
          label="Apa yang Anda buat atau jual?"
          hint="Misalnya keripik pisang, jahit baju."
          maxLength={300}
        />
      )
    case "kelurahan":
      return <RegionField name="kelurahanCode" label="Kelurahan atau desa tempat usaha" slug={slug} regions={regions} />
    case "alamat":
      return <AddressFields />
    case "nib":
      return (
        <TextField
          {...{ name: "nib", label: "NIB", hint: "13 angka, dari OSS. Kosongkan bila belum punya." }}
          inputMode="numeric"
          autoComplete="off"
          maxLength={60}
          optional
        />
      )
    case "penjualan":
      return (
        <MoneyField
          {...{
            name: "sales",
            label: "Kira-kira penjualan sebulan",
            hint: "Misalnya 3 jt atau 2-5 jt. Boleh dikosongkan.",
          }}
          optional
        />
      )
    case "persetujuan":
      return <ConsentFields />
  }
}

function AddressFields() {
  return (
    <>
      <TextField name="address" label="Alamat tempat usaha" hint="Jalan dan nomor, atau patokannya." maxLength={300} />
      <TextField name="rt" label="RT" optional short inputMode="numeric" maxLength={3} />
      <TextField name="rw" label="RW" optional short inputMode="numeric" maxLength={3} />
    </>
  )
}

function ConsentFields() {
  return (
    <fieldset className="field">
      <legend>
        Apa yang Anda setujui? <span className="optional">(boleh tidak ada)</span>
      </legend>
      <p className="hint">
        Pencatatan di daftar dinas adalah tugas dinas. Yang di bawah ini pilihan Anda dan dapat ditarik kapan saja.
      </p>
      {Object.entries(consentPurposes).map(([purpose, label]) => (
        <CheckboxField key={purpose} name={purpose} label={label} />
      ))}
    </fieldset>
  )
}
