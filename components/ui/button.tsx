import type { ReactNode } from "react"

type Look = { variant?: "quiet" | "danger"; size?: "sm" | "full"; children: ReactNode }

function classOf({ variant, size }: Look): string {
  return ["btn", variant, size].filter(Boolean).join(" ")
}

type ButtonProps = Look & { type?: "button" | "submit"; name?: string; value?: string; disabled?: boolean }

/** A button of a form; it submits unless told otherwise. */
export function Button({ type = "submit", name, value, disabled, ...look }: ButtonProps) {
  return (
    <button className={classOf(look)} type={type} name={name} value={value} disabled={disabled}>
      {look.children}
    </button>
  )
}

/** A link that looks like a button; `download` when it leads to a file. */
export function ButtonLink({ href, download, ...look }: Look & { href: string; download?: boolean }) {
  return (
    <a className={classOf(look)} href={href} download={download}>
      {look.children}
    </a>
  )
}
