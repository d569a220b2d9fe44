"use client"

import type { KeyboardEvent, SyntheticEvent } from "react"
import { Form } from "@/components/ui/form"
import { useField } from "@/components/ui/form-context"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/form"

/** A line of the sheet; `recorded` in words when something is recorded already. */
export type SheetLine = { id: string; number: number; name: string; enterprise: string | null; recorded: string | null }

type SheetFormProps = { action: FormAction; hidden: Record<string, string>; lines: SheetLine[] }

/** The whole sheet in the order it was printed: a letter a person, the cursor goes on by itself. */
export function SheetForm({ action, hidden, lines }: SheetFormProps) {
  return (
    <Form action={action} hidden={hidden}>
      <p className="prose">
        Ketik satu huruf di tiap nomor: <b>H</b> hadir, <b>T</b> terlambat, <b>I</b> izin, <b>A</b> tidak hadir (alpa).
        Kursor pindah sendiri; panah atas dan bawah juga berpindah. Yang sudah tercatat tidak diketik lagi.
      </p>
      <ol className="sheet-rows">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      <div className="bar">
        <SubmitButton name="sisa" value="">
          Simpan yang terisi
        </SubmitButton>
        <SubmitButton name="sisa" value="ABSENT" variant="quiet">
          Simpan, dan tandai sisanya tidak hadir
        </SubmitButton>
      </div>
    </Form>
  )
}

function Line({ line: { id, number, name, enterprise, recorded } }: { line: SheetLine }) {
  const { value, error, control } = useField(`p.${id}`)
  return (
    <li>
      <span className="num muted">{number}</span>
      <label htmlFor={control.id}>
        <b>{name}</b>
        <span className="sub">{enterprise ?? "Pendamping"}</span>
        {error && (
          <span className="error" id={`${control.name}-galat`}>
            {error}
          </span>
        )}
      </label>
      {recorded ? (
        <output id={control.id}>{recorded}</output>
      ) : (
        <input
          className="input"
          maxLength={1}
          autoComplete="off"
          autoCapitalize="characters"
          defaultValue={value}
          onInput={goOn}
          onKeyDown={goBeside}
          {...control}
        />
      )}
    </li>
  )
}

function goOn(event: SyntheticEvent<HTMLInputElement>) {
  if (/^[htia]$/i.test(event.currentTarget.value)) beside(event.currentTarget, 1)?.focus()
}

function goBeside(event: KeyboardEvent<HTMLInputElement>) {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }
  const step = steps[event.key]
  if (!step) return
  // Enter goes on as on paper; saving has its own buttons.
  event.preventDefault()
  beside(event.currentTarget, step)?.focus()
}

function beside(input: HTMLInputElement, step: number): HTMLInputElement | undefined {
  const all = [...(input.form?.querySelectorAll<HTMLInputElement>(".sheet-rows input") ?? [])]
  return all[all.indexOf(input) + step]
}
