"use client"

import { unstable_rethrow } from "next/navigation"
import { type SyntheticEvent, useActionState, useRef, useState, useTransition } from "react"
import type { FormAction, FormState } from "@/lib/form"
import { textsOf } from "@/lib/form-data"

const lost = "Tidak ada hubungan ke server. Isian Anda masih ada di halaman ini; coba kirim lagi."

/** What a form holds when it is sent, the pressed button's own value included. */
export function readForm(event: SyntheticEvent<HTMLFormElement, SubmitEvent>): FormData {
  const data = new FormData(event.currentTarget)
  const { submitter } = event.nativeEvent
  if (submitter instanceof HTMLButtonElement && submitter.name) data.set(submitter.name, submitter.value)
  return data
}

/**
 * Sends a form to its action. With JavaScript the fields are left as typed whatever the answer, and a lost connection is
 * an error in the form; without it, `post` lets the browser send the form itself.
 */
export function useSubmit(action: FormAction, initial: Record<string, string>, sayLost = lost) {
  const [posted, post] = useActionState(action, { values: initial, errors: [] })
  const [answered, setAnswered] = useState<FormState | null>(null)
  const [pending, start] = useTransition()
  // A second press can come before `pending` is drawn.
  const sending = useRef(false)
  const state = answered ?? posted

  function send(data: FormData) {
    if (sending.current) return
    sending.current = true
    start(async () => {
      try {
        setAnswered(await action(state, data))
      } catch (error) {
        unstable_rethrow(error)
        if (!(error instanceof TypeError)) throw error
        setAnswered({ values: textsOf(data), errors: [{ field: null, message: sayLost }] })
      } finally {
        sending.current = false
      }
    })
  }

  return { state, post, pending, send }
}
