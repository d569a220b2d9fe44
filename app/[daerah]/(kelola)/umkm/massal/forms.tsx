"use client"

import type { ReactNode } from "react"
import { type Choice, ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"

type ManyFormProps = { action: FormAction; hidden: Record<string, string>; submitLabel: string; beside: ReactNode }

/** Takes a step for all that were chosen, with a reason where one has to be given. */
export function StepManyForm({ needsReason, ...form }: ManyFormProps & { needsReason: boolean }) {
  return (
    <Form {...form}>
      {needsReason && (
        <TextArea
          name="reason"
          label="Alasan"
          hint="Sama untuk semua yang dipilih; tercatat di riwayat setiap usaha."
          rows={3}
          maxLength={500}
        />
      )}
    </Form>
  )
}

/** Gives all that were chosen a label, or takes it away. */
export function TagManyForm({ tags, ...form }: ManyFormProps & { tags: readonly string[] }) {
  return (
    <Form {...form} initial={{ cara: "beri" }}>
      <TextField
        name="label"
        label="Label"
        hint={tags.length > 0 ? `Yang sudah dipakai: ${tags.slice(0, 12).join(", ")}.` : "Misalnya: bazar 2027."}
        maxLength={30}
        autoComplete="off"
      />
      <ChoiceField
        name="cara"
        label="Yang dilakukan"
        choices={[
          { value: "beri", label: "Beri label ini" },
          { value: "lepas", label: "Lepas label ini" },
        ]}
      />
    </Form>
  )
}

/** Makes all that were chosen a companion's task, or frees them. */
export function AssignManyForm({ assignees, ...form }: ManyFormProps & { assignees: readonly Choice[] }) {
  return (
    <Form {...form}>
      <SelectField
        name="petugas"
        label="Pendamping"
        hint="Yang di luar kelurahan dampingannya dilewati."
        choices={[...assignees, { value: "lepas", label: "Lepas dari penugasan" }]}
      />
    </Form>
  )
}

/** Takes back what was done to many at once. */
export function UndoForm(form: Pick<ManyFormProps, "action" | "hidden">) {
  return (
    <Form {...form} submitLabel="Urungkan">
      {null}
    </Form>
  )
}
