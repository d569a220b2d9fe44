"use client"

import type { Line } from "@/app/[daerah]/(kelola)/ganda/[id]/values"
import { Form } from "@/components/ui/form"
import { useField } from "@/components/ui/form-context"
import { Tag } from "@/components/ui/tag"
import { personChoices } from "@/lib/duplicate/schema"
import type { FormAction } from "@/lib/form"

type MergeFormProps = {
  action: FormAction
  hidden: Record<string, string>
  names: { a: string; b: string }
  keep: "a" | "b"
  person: "one" | "a" | "b" | null
  lines: Line[]
  years: { year: number; proposed: "a" | "b" }[]
}

/** Which record stays, whose it is, and which of two values is right; the proposed answers are chosen already. */
export function MergeForm({ action, hidden, names, keep, person, lines, years }: MergeFormProps) {
  const initial: Record<string, string> = { keep, person: person ?? "one" }
  for (const { name, proposed } of lines) initial[name] = proposed
  for (const { year, proposed } of years) initial[`tahun-${year}`] = proposed
  return (
    <div className="pair-form">
      <Form action={action} hidden={hidden} initial={initial} submitLabel="Gabungkan">
        <Pick name="keep" label="Catatan yang dipertahankan" a={`A: ${names.a}`} b={`B: ${names.b}`} />
        {person && <PersonPick />}
        {lines.map(({ name, label, a, b }) => (
          <Pick key={name} {...{ name, label }} a={a ?? "Belum diisi"} b={b ?? "Belum diisi"} isDifferent />
        ))}
        {years.map(({ year }) => (
          <Pick
            key={year}
            name={`tahun-${year}`}
            label={`Angka tahun ${year}`}
            a="Angka catatan A"
            b="Angka catatan B"
          />
        ))}
      </Form>
    </div>
  )
}

type PickProps = { name: string; label: string; a: string; b: string; isDifferent?: boolean }

function Pick({ name, label, a, b, isDifferent }: PickProps) {
  return (
    <fieldset className="pair-row">
      <legend>
        {label} {isDifferent && <Tag mood="warn">Berbeda</Tag>}
      </legend>
      <div className="pair-values">
        <Radio name={name} value="a" label={a} side="A" />
        <Radio name={name} value="b" label={b} side="B" />
      </div>
    </fieldset>
  )
}

function PersonPick() {
  return (
    <fieldset className="pair-row">
      <legend>Pelaku usaha</legend>
      <div className="stack tight">
        {Object.entries(personChoices).map(([value, label]) => (
          <Radio key={value} name="person" value={value} label={label} />
        ))}
      </div>
      <p className="hint">
        Bila pelakunya dua orang, pilihan data pelaku di bawah tidak dipakai; data masing-masing tetap seperti semula.
      </p>
    </fieldset>
  )
}

type RadioProps = { name: string; value: string; label: string; side?: string }

function Radio({ name, value, label, side }: RadioProps) {
  const { value: chosen } = useField(name)
  return (
    <label className="choice">
      <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
      <span>
        {side && <span className="hidden-text">{`Catatan ${side}: `}</span>}
        {label}
      </span>
    </label>
  )
}
