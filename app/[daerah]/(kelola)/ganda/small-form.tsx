"use client"

import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/form"

type SmallFormProps = { action: FormAction; hidden: Record<string, string>; label: string; quiet?: boolean }

/** A form that is nothing but its button. */
export function SmallForm({ action, hidden, label, quiet }: SmallFormProps) {
  return (
    <Form action={action} hidden={hidden}>
      <div className="bar">
        <SubmitButton variant={quiet ? "quiet" : undefined}>{label}</SubmitButton>
      </div>
    </Form>
  )
}
