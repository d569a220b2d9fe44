"use client"

import type { ReactNode } from "react"
import { useField } from "@/components/ui/form-context"

type CellInputProps = {
  name: string
  /** What a screen reader calls it: the column and the row. */
  label: string
  maxLength: number
  inputMode?: "text" | "numeric" | "decimal"
  numeric?: boolean
}

/** One line of text in a cell of a table that is a form. */
export function CellInput({ name, label, maxLength, inputMode, numeric }: CellInputProps) {
  const { value, error, control } = useField(name)
  return (
    <Cell {...{ name, error }}>
      <input
        className={numeric ? "input num" : "input"}
        aria-label={label}
        autoComplete="off"
        defaultValue={value}
        {...{ maxLength, inputMode }}
        {...control}
      />
    </Cell>
  )
}

type CellSelectProps = { name: string; label: string; choices: Record<string, string> }

/** One of several, or nothing, in a cell of a table that is a form. */
export function CellSelect({ name, label, choices }: CellSelectProps) {
  const { value, error, control } = useField(name)
  return (
    <Cell {...{ name, error }}>
      <select className="input" aria-label={label} key={value} defaultValue={value} {...control}>
        <option value="">–</option>
        {Object.entries(choices).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </Cell>
  )
}

function Cell({ name, error, children }: { name: string; error?: string; children: ReactNode }) {
  return (
    <div className={error ? "field wrong" : "field"}>
      {error && (
        <p className="msg small" id={`${name}-galat`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}
