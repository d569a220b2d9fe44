"use client"

import { createContext, use } from "react"
import type { FormState } from "@/lib/form"

/** What a form's fields know: what was typed, what was wrong when it was sent and what still is, and whether it is being sent. */
export type FormView = FormState & { still?: FormState["errors"]; pending: boolean }

export const FormContext = createContext<FormView>({ values: {}, errors: [], pending: false })

/** What one field shows: its value, its first error, and the ids that tie label, hint and error to the control. */
export function useField(name: string, hint?: string) {
  const { values, errors, still = errors } = use(FormContext)
  const error = still.find((each) => each.field === name)?.message
  const described = [hint && `${name}-petunjuk`, error && `${name}-galat`].filter(Boolean).join(" ")
  return {
    value: values[name] ?? "",
    error,
    control: {
      id: name,
      name,
      "aria-invalid": error ? true : undefined,
      "aria-describedby": described || undefined,
    },
  }
}
