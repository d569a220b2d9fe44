"use client"

import type { Choice } from "@/components/ui/choice-field"
import { RowList } from "@/components/ui/row-list"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { rowNumbers } from "@/lib/training/schema/rows"
import { partnerParts } from "@/lib/training/schema/words"

const lines = {
  rows: rowNumbers,
  spare: 3,
  moreHint: "Perlu lebih banyak baris? Simpan dahulu, lalu ubah pelatihan ini.",
}

/** Who teaches: a name, an institution and a topic each. */
export function TrainerRows() {
  return (
    <RowList
      {...lines}
      prefixes={["trainerName", "trainerInstitution", "trainerTopic"]}
      addLabel="Tambah narasumber"
      line={(row) => (
        <>
          <TextField name={`trainerName${row}`} label={`Narasumber ${row}`} maxLength={200} autoComplete="off" />
          <TextField name={`trainerInstitution${row}`} label="Instansi" maxLength={200} autoComplete="off" />
          <TextField name={`trainerTopic${row}`} label="Materi" maxLength={200} autoComplete="off" />
        </>
      )}
    />
  )
}

const partChoices = Object.entries(partnerParts).map(([value, label]) => ({ value, label }))

/** The organisations that take part, each with what it does. */
export function PartnerRows({ choices }: { choices: readonly Choice[] }) {
  return (
    <RowList
      {...lines}
      prefixes={["partnerId", "partnerPart"]}
      addLabel="Tambah mitra"
      line={(row) => (
        <>
          <SelectField name={`partnerId${row}`} label={`Mitra ${row}`} choices={choices} empty="Tidak ada" />
          <SelectField name={`partnerPart${row}`} label="Peran" choices={partChoices} />
        </>
      )}
    />
  )
}
