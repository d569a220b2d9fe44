"use client"

import { Fragment, type ReactNode } from "react"
import type { Choice } from "@/components/ui/choice-field"
import { useField } from "@/components/ui/form-context"

type PickRowProps = { name: string; label: string; known?: ReactNode; choices: readonly Choice[]; children?: ReactNode }

/**
 * A question with its answers as large buttons. The radios stand beside what follows them (not in their labels), so that
 * a style can open the fields of an answer without a script.
 */
export function PickRow({ name, label, known, choices, children }: PickRowProps) {
  const { value, error, control } = useField(name)
  const { id: _, ...rest } = control
  return (
    <fieldset className={["pick-row", choices.length === 4 && "even", error && "wrong"].filter(Boolean).join(" ")}>
      <legend>{label}</legend>
      {known}
      {error && (
        <p className="msg" id={`${name}-galat`}>
          {error}
        </p>
      )}
      {choices.map((choice, at) => (
        <Fragment key={choice.value}>
          <input
            type="radio"
            {...rest}
            id={at === 0 ? name : `${name}-${at}`}
            value={choice.value}
            defaultChecked={choice.value === value}
          />
          <label htmlFor={at === 0 ? name : `${name}-${at}`}>{choice.label}</label>
        </Fragment>
      ))}
      {children}
    </fieldset>
  )
}
