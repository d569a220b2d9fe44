"use client"

import type { Choice } from "@/components/ui/choice-field"
import { RowList } from "@/components/ui/row-list"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { partnerRows } from "@/lib/mou/schema/parties"
import { authorities } from "@/lib/mou/schema/words"

/** Who signs by office needs no paper for it; that is what stands there at first. */
const { OFFICE: byOffice, ...byPaper } = authorities
const authorityChoices = Object.entries(byPaper).map(([value, label]) => ({ value, label }))

/** Who signs for a party, in which office and by what right. */
function SignatoryFields({ row }: { row: number }) {
  return (
    <>
      <TextField name={`number${row}`} label="Nomor naskah pihak ini" optional maxLength={200} autoComplete="off" />
      <TextField name={`signatory${row}`} label="Penanda tangan" optional maxLength={200} autoComplete="off" />
      <TextField name={`office${row}`} label="Jabatan penanda tangan" optional maxLength={200} autoComplete="off" />
      <SelectField name={`authority${row}`} label="Dasar kewenangan" choices={authorityChoices} empty={byOffice} />
      <TextField
        name={`authorityNumber${row}`}
        label="Nomor keputusan atau surat kuasa"
        optional
        maxLength={200}
        autoComplete="off"
      />
    </>
  )
}

/** The daerah's own line. */
export function DaerahFields() {
  return (
    <div className="columns">
      <TextField name="institution1" label="Pemerintah daerah" maxLength={200} autoComplete="off" />
      <SignatoryFields row={1} />
    </div>
  )
}

/** The partners that sign, each with its number and signatory. */
export function PartnerFields({ choices }: { choices: readonly Choice[] }) {
  return (
    <RowList
      rows={partnerRows}
      spare={1}
      prefixes={["partnerId", "institution", "number", "signatory"]}
      addLabel="Tambah mitra lain"
      moreHint="Lebih dari satu mitra? Simpan dahulu, lalu ubah perjanjian ini untuk menambahkan berikutnya."
      line={(row) => (
        <>
          <SelectField name={`partnerId${row}`} label={`Mitra ${row - 1}`} choices={choices} empty="Pilih mitra …" />
          <TextField
            name={`institution${row}`}
            label="Nama pada naskah"
            hint="Kosongkan bila sama dengan nama mitra."
            optional
            maxLength={200}
            autoComplete="off"
          />
          <SignatoryFields row={row} />
        </>
      )}
    />
  )
}
