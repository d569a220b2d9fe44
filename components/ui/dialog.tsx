"use client"

import { type ReactNode, useId, useRef } from "react"

type DialogProps = { trigger: string; title: string; children: ReactNode; quiet?: boolean; small?: boolean }

/** A button and the native dialog it opens; Escape and "Tutup" close it, focus returns to the button. */
export function Dialog({ trigger, title, children, quiet = true, small = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  return (
    <>
      <button
        type="button"
        className={`btn${quiet ? " quiet" : ""}${small ? " sm" : ""}`}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </button>
      <dialog ref={dialog} aria-labelledby={titleId}>
        <h2 id={titleId}>{title}</h2>
        {children}
        <form method="dialog">
          <button type="submit" className="btn quiet sm">
            Tutup
          </button>
        </form>
      </dialog>
    </>
  )
}
