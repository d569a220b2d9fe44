"use client"

import { useEffect, useId, useRef } from "react"
import type { FormState } from "@/lib/form"
import type { Link } from "@/lib/refusal"

const prefix = "Galat: "

/** Everything wrong with a form, on top of it; takes the focus, links to the fields and marks the window's title. */
export function ErrorSummary({ errors }: Pick<FormState, "errors">) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()

  useEffect(() => {
    const title = document.title.replace(prefix, "")
    document.title = errors.length > 0 ? prefix + title : title
    if (errors.length > 0) box.current?.focus()
  }, [errors])

  if (errors.length === 0) return null
  return (
    <div className="err" role="alert" tabIndex={-1} ref={box} aria-labelledby={titleId}>
      <h2 id={titleId}>Ada yang perlu diperbaiki</h2>
      <ul>
        {errors.map(({ field, message, links = [] }) => (
          <li key={`${field}:${message}`}>
            {field ? <a href={`#${field}`}>{message}</a> : message}
            {links.length > 0 && <MessageLinks links={links} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where to look at what a message is about, without leaving the form. */
function MessageLinks({ links }: { links: readonly Link[] }) {
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noreferrer">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
