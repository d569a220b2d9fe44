"use client"

import { type ReactNode, use } from "react"
import { Form } from "@/components/ui/form"
import { FormContext } from "@/components/ui/form-context"
import { SelectField } from "@/components/ui/select-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import { consentChannels, consentPurposes } from "@/lib/person/schema"

type RecordFormProps = { slug: string; id: string; action: FormAction }

function Hidden({ slug, id }: { slug: string; id: string }) {
  return (
    <>
      <input type="hidden" name="daerah" value={slug} />
      <input type="hidden" name="id" value={id} />
    </>
  )
}

type FoldProps = { title: string; submitLabel: string; children: ReactNode }

/** The fields of a form that is rarely needed, folded away until they are asked for or something in them is wrong. */
function Fold({ title, submitLabel, children }: FoldProps) {
  const { errors } = use(FormContext)
  return (
    <details open={errors.length > 0 || undefined}>
      <summary>{title}</summary>
      <div className="stack">
        {children}
        <div className="bar">
          <SubmitButton>{submitLabel}</SubmitButton>
        </div>
      </div>
    </details>
  )
}

/** Asks why somebody needs a whole number, then shows it once. */
export function RevealForm({ what, ...form }: RecordFormProps & { what: "NIK" | "NPWP" }) {
  return (
    <Form action={form.action}>
      <Hidden {...form} />
      <Fold title={`Lihat ${what} lengkap`} submitLabel={`Tampilkan ${what}`}>
        <TextField
          name="reason"
          label={`Alasan melihat ${what}`}
          hint="Alasan Anda dicatat dan dapat dibaca oleh pelaku."
          maxLength={300}
          autoComplete="off"
        />
      </Fold>
    </Form>
  )
}

/** Records what the person agrees to. */
export function ConsentForm({ personId, ...form }: RecordFormProps & { personId: string }) {
  return (
    <Form action={form.action}>
      <Hidden {...form} />
      <input type="hidden" name="personId" value={personId} />
      <Fold title="Catat persetujuan" submitLabel="Catat persetujuan">
        <SelectField name="purpose" label="Tujuan" choices={choicesOf(consentPurposes)} />
        <SelectField name="channel" label="Cara persetujuan diberikan" choices={choicesOf(consentChannels)} />
      </Fold>
    </Form>
  )
}

/** Takes a consent back. */
export function WithdrawForm(form: RecordFormProps) {
  return (
    <Form action={form.action} submitLabel="Tarik persetujuan">
      <Hidden {...form} />
    </Form>
  )
}

function choicesOf(vocabulary: Record<string, string>) {
  return Object.entries(vocabulary).map(([value, label]) => ({ value, label }))
}
