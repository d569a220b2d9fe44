"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef } from "react"

type OpenFormProps = { action: string; next: string | null; again: boolean }

/** Opens the chat in a tab of its own and goes on to the next message here; Enter does both. */
export function OpenForm({ action, next, again }: OpenFormProps) {
  const router = useRouter()
  const button = useRef<HTMLButtonElement>(null)

  // What people come for: one message after the other by Enter.
  useEffect(() => button.current?.focus({ preventScroll: true }), [])

  function goOn() {
    // After the browser has taken the form to the other tab.
    setTimeout(() => (next ? router.push(next) : router.refresh()), 400)
  }

  return (
    <form method="post" action={action} target="_blank" onSubmit={goOn} rel="noopener">
      <button ref={button} type="submit" className="btn">
        {again ? "Buka lagi di WhatsApp" : "Buka WhatsApp"}
      </button>
    </form>
  )
}
