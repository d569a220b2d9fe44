"use client"

import { type ReactNode, useEffect, useRef } from "react"

type ModalProps = { label: string; className?: string; close: () => void; children: ReactNode }

/** A native dialog that is open as long as it is rendered; Escape or a press beside it calls `close`. */
export function Modal({ label, className, close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onCancel={close}
      onPointerDown={(event) => event.target === event.currentTarget && close()}
    >
      {children}
    </dialog>
  )
}
