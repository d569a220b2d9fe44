"use client"

import type { ReactNode } from "react"
import { FormFrame } from "@/components/ui/form-frame"
import { readForm, useSubmit } from "@/components/ui/use-submit"
import type { FormAction } from "@/lib/form"

export type FormProps = {
  action: FormAction
  /** What the fields hold at first, by name. */
  initial?: Record<string, string>
  /** What travels along unseen: the daerah, a record's id. */
  hidden?: Record<string, string>
  /** Absent when the children bring their own SubmitButton. */
  submitLabel?: string
  /** What stands beside the button: a link back, a second button. */
  beside?: ReactNode
  children: ReactNode
}

const nothing = {}

/** A form checked by the server: light enough for public pages, and it posts without JavaScript. */
export function Form({ action, initial = nothing, children, ...frame }: FormProps) {
  const { state, post, pending, send } = useSubmit(action, initial)
  return (
    <form
      className="form"
      action={post}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send(readForm(event))
      }}
    >
      <FormFrame view={{ ...state, pending }} {...frame}>
        {children}
      </FormFrame>
    </form>
  )
}
