"use client"

import type { ReactNode } from "react"
import { ErrorSummary } from "@/components/ui/error-summary"
import { FormContext, type FormView } from "@/components/ui/form-context"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"

type FormFrameProps = {
  view: FormView
  hidden?: Record<string, string>
  submitLabel?: string
  beside?: ReactNode
  children: ReactNode
}

/** The inside of every form: what is wrong, what went well, the fields, the button at the left and what stands beside it. */
export function FormFrame({ view, hidden = {}, submitLabel, beside, children }: FormFrameProps) {
  return (
    <FormContext value={view}>
      <ErrorSummary errors={view.errors} />
      {view.message && <Notice kind="success">{view.message}</Notice>}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      {children}
      {submitLabel && (
        <div className="bar">
          <SubmitButton>{submitLabel}</SubmitButton>
          {beside}
        </div>
      )}
    </FormContext>
  )
}
