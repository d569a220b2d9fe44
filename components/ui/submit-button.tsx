"use client"

import { type ReactNode, use } from "react"
import { FormContext } from "@/components/ui/form-context"

type SubmitButtonProps = { children: ReactNode; name?: string; value?: string; variant?: "quiet" | "danger" }

/** Sends the form it stands in; while that lasts it says so and does nothing more. */
export function SubmitButton({ children, name, value, variant }: SubmitButtonProps) {
  const { pending } = use(FormContext)
  return (
    <button
      type="submit"
      className={variant ? `btn ${variant}` : "btn"}
      name={name}
      value={value}
      aria-disabled={pending}
    >
      {pending ? "Sedang dikirim …" : children}
    </button>
  )
}
