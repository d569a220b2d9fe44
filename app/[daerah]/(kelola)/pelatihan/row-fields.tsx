"use client"

import { type ReactNode, use, useState } from "react"
import type { Choice } from "@/components/ui/choice-field"
import { FormContext } from "@/components/ui/form-context"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { useScripted } from "@/components/ui/use-scripted"
import { rowNumbers } from "@/lib/training/schema/rows"
import { partnerParts } from "@/lib/training/schema/words"

const spare = 3

type RowsProps = { prefixes: readonly string[]; addLabel: string; line: (row: number) => ReactNode }

/** Lines of fields: those that are filled and a few to spare; with scripts as many more as are wanted. */
function Rows({ prefixes, addLabel, line }: RowsProps) {
  const { values } = use(FormContext)
  const filled = rowNumbers.findLast((row) => prefixes.some((prefix) => values[`${prefix}${row}`])) ?? 0
  const [added, setAdded] = useState(0)
  const shown = rowNumbers.slice(0, filled + spare + added)
  const scripted = useScripted()
  return (
    <>
      {shown.map((row) => (
        <div className="row columns" key={row}>
          {line(row)}
        </div>
      ))}
      {shown.length < rowNumbers.length &&
        (scripted ? (
          <div className="bar">
            <button type="button" className="btn quiet sm" onClick={() => setAdded(added + 1)}>
              {addLabel}
            </button>
          </div>
        ) : (
          <p className="hint">Perlu lebih banyak baris? Simpan dahulu, lalu ubah pelatihan ini.</p>
        ))}
    </>
  )
}

/** Who teaches: a name, an institution and a topic each. */
export function TrainerRows() {
  return (
    <Rows
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
    <Rows
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
