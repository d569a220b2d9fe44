"use client"

import type { ReactNode } from "react"

export type FieldTexts = { name: string; label: string; hint?: string; optional?: boolean }

type FieldProps = FieldTexts & { error?: string; group?: boolean; children: ReactNode }

/** Label, hint and error around a control, in the order a screen reader needs them; `group` for several controls. */
export function Field({ name, label, hint, optional, error, group, children }: FieldProps) {
  const title = (
    <>
      {label} {optional && <span className="optional">(opsional)</span>}
    </>
  )
  const body = (
    <>
      {group ? <legend>{title}</legend> : <label htmlFor={name}>{title}</label>}
      {hint && (
        <p className="hint" id={`${name}-petunjuk`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="msg" id={`${name}-galat`}>
          {error}
        </p>
      )}
      {children}
    </>
  )
  const className = error ? "field wrong" : "field"
  return group ? <fieldset className={className}>{body}</fieldset> : <div className={className}>{body}</div>
}
