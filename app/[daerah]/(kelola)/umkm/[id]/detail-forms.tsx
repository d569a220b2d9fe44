"use client"

import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
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

/** Asks why somebody needs a whole number, then shows it once. */
export function RevealForm({ what, ...form }: RecordFormProps & { what: "NIK" | "NPWP" }) {
  return (
    <details>
      <summary>{`Lihat ${what} lengkap`}</summary>
      <Form action={form.action} submitLabel={`Tampilkan ${what}`}>
        <Hidden {...form} />
        <TextField
          name="reason"
          label={`Alasan melihat ${what}`}
          hint="Alasan Anda dicatat dan dapat dibaca oleh pelaku."
          maxLength={300}
          autoComplete="off"
        />
      </Form>
    </details>
  )
}

/** Records what the person agrees to. */
export function ConsentForm({ personId, ...form }: RecordFormProps & { personId: string }) {
  return (
    <details>
      <summary>Catat persetujuan</summary>
      <Form action={form.action} submitLabel="Catat persetujuan">
        <Hidden {...form} />
        <input type="hidden" name="personId" value={personId} />
        <SelectField name="purpose" label="Tujuan" choices={choicesOf(consentPurposes)} />
        <SelectField name="channel" label="Cara persetujuan diberikan" choices={choicesOf(consentChannels)} />
      </Form>
    </details>
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
