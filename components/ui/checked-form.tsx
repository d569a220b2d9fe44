"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { type SyntheticEvent, useRef, useState } from "react"
import { type FieldErrors, type FieldValues, type Resolver, useForm } from "react-hook-form"
import type { z } from "zod"
import type { FormProps } from "@/components/ui/form"
import { FormFrame } from "@/components/ui/form-frame"
import { readForm, useSubmit } from "@/components/ui/use-submit"
import type { FormState } from "@/lib/form"
import { inputOf } from "@/lib/form-data"

type Texts = Record<string, string>

function listErrors(errors: FieldErrors<Texts>) {
  return Object.entries(errors).map(([field, error]) => ({ field: field || null, message: error?.message ?? "" }))
}

/** A form checked in the browser by the server's own schema, on submit and from then on at each change; then by the server. */
export function CheckedForm({
  action,
  initial = {},
  schema,
  children,
  ...frame
}: FormProps & { schema: z.ZodType<FieldValues, FieldValues> }) {
  const { state, post, pending, send } = useSubmit(action, initial)
  const element = useRef<HTMLFormElement>(null)
  const check: Resolver<Texts, unknown, FieldValues> = (_, context, options) =>
    zodResolver(schema)(inputOf(new FormData(element.current ?? undefined)), context, options)
  const { handleSubmit, trigger, formState } = useForm<Texts, unknown, FieldValues>({ resolver: check })
  const [refused, setRefused] = useState<FormState["errors"] | null>(null)
  const errors = refused ? { errors: refused, still: listErrors(formState.errors) } : { errors: state.errors }

  function submit(event: SyntheticEvent<HTMLFormElement, SubmitEvent>) {
    const data = readForm(event)
    const pass = () => {
      setRefused(null)
      send(data)
    }
    void handleSubmit(pass, (wrong) => setRefused(listErrors(wrong)))(event)
  }

  return (
    <form
      className="form"
      ref={element}
      action={post}
      noValidate
      onSubmit={submit}
      onChange={() => refused && void trigger()}
    >
      <FormFrame view={{ ...state, ...errors, pending }} {...frame}>
        {children}
      </FormFrame>
    </form>
  )
}
