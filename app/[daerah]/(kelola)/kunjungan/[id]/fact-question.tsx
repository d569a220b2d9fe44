"use client"

import { PickRow } from "@/app/[daerah]/(kelola)/kunjungan/[id]/pick-row"
import type { Question } from "@/app/[daerah]/(kelola)/kunjungan/[id]/words"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { type Choice, ChoiceField } from "@/components/ui/choice-field"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"

const ofKnown = answers("Benar", "Salah")
const ofMissing = answers("Memang tidak ada", "Ada, saya isi")

function answers(right: string, wrong: string): Choice[] {
  return [
    { value: "right", label: right },
    { value: "wrong", label: wrong },
    { value: "unknown", label: "Tidak tahu" },
  ]
}

/** One fact: what is recorded, whether that is right, and the right value where it is not. */
export function FactQuestion({ question, reachable }: { question: Question; reachable: Choice[] }) {
  const { kind, name, label, known, document } = question
  return (
    <PickRow
      name={name}
      label={label}
      known={<p className={known ? "known" : "known muted"}>{known ?? "Belum tercatat"}</p>}
      choices={known ? ofKnown : ofMissing}
    >
      <div className="correction">
        <Correction kind={kind} reachable={reachable} />
        {known && <p className="hint">Biarkan bila yang benar belum diketahui.</p>}
      </div>
      {document && <CheckboxField name={document.name} label={document.label} />}
    </PickRow>
  )
}

function Correction({ kind, reachable }: { kind: Question["kind"]; reachable: Choice[] }) {
  if (kind === "identity") {
    return (
      <>
        <TextField name="personName" label="Nama lengkap (sesuai KTP)" autoComplete="off" maxLength={120} />
        <TextField
          name="nik"
          label="NIK"
          hint="16 angka, lihat di KTP. Kosongkan bila tidak berubah."
          inputMode="numeric"
          autoComplete="off"
        />
      </>
    )
  }
  if (kind === "location") {
    return (
      <>
        <TextField name="address" label="Alamat usaha" autoComplete="off" maxLength={300} />
        <div className="pair">
          <TextField name="rt" label="RT" inputMode="numeric" autoComplete="off" maxLength={3} />
          <TextField name="rw" label="RW" inputMode="numeric" autoComplete="off" maxLength={3} />
        </div>
        <SelectField name="kelurahanCode" label="Kelurahan" choices={reachable} empty="Tetap" />
      </>
    )
  }
  if (kind === "phone") return <TextField name="phone" label="No. HP yang benar" inputMode="tel" autoComplete="off" />
  if (kind === "nib") return <TextField name="nib" label="NIB yang benar" inputMode="numeric" autoComplete="off" />
  return <SalesFields />
}

function SalesFields() {
  return (
    <>
      <TextField name="sales" label="Penjualan" hint="Misalnya 5 jt atau 5-10 jt." prefix="Rp" autoComplete="off" />
      <ChoiceField
        name="salesPeriod"
        label="Penjualan itu untuk"
        choices={[
          { value: "month", label: "Sebulan" },
          { value: "year", label: "Setahun" },
        ]}
      />
      <TextField
        name="year"
        label="Tahun"
        hint="Kosongkan untuk tahun lalu."
        short
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  )
}
