"use client"

import { use } from "react"
import { Form } from "@/components/ui/form"
import { FormContext } from "@/components/ui/form-context"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-area"
import type { FormAction } from "@/lib/form"

type StepButton = { step: string; label: string }

type StepFormProps = {
  hidden: Record<string, string>
  action: FormAction
  /** The steps that need no reason, and those that do. */
  plain: readonly StepButton[]
  reasoned: readonly StepButton[]
}

/** The steps somebody may take with one enterprise, each a button of its own. */
export function StepForm({ action, hidden, plain, reasoned }: StepFormProps) {
  return (
    <Form action={action} hidden={hidden}>
      {plain.length > 0 && (
        <div className="bar">
          {plain.map(({ step, label }) => (
            <SubmitButton key={step} name="langkah" value={step}>
              {label}
            </SubmitButton>
          ))}
        </div>
      )}
      {reasoned.length > 0 && <Reasoned steps={reasoned} isOnly={plain.length === 0} />}
    </Form>
  )
}

function Reasoned({ steps, isOnly }: { steps: readonly StepButton[]; isOnly: boolean }) {
  const { errors } = use(FormContext)
  return (
    <details open={errors.length > 0 || undefined}>
      <summary>{isOnly ? "Ubah status" : "Keputusan lain"}</summary>
      <div className="stack">
        <TextArea name="reason" label="Alasan" hint="Tercatat di riwayat usaha ini." rows={2} maxLength={500} />
        <div className="bar">
          {steps.map(({ step, label }) => (
            <SubmitButton key={step} name="langkah" value={step} variant="quiet">
              {label}
            </SubmitButton>
          ))}
        </div>
      </div>
    </details>
  )
}
