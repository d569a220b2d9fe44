"use client"

import { useField } from "@/components/ui/form-context"

type CellProps = { name: string; label: string; className: string; maxLength: number; inputMode?: "decimal" | "text" }

/** One cell of a sheet: what is typed, and beneath it what is wrong; Enter leads to the same cell of the next line. */
export function SheetCell({ name, label, className, maxLength, inputMode }: CellProps) {
  const { value, error, control } = useField(name)
  return (
    <>
      <input
        className={`input ${className}`}
        defaultValue={value}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        {...{ maxLength, inputMode }}
        {...control}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "ArrowDown" && event.key !== "ArrowUp") return
          event.preventDefault()
          moveFrom(event.currentTarget, event.key === "ArrowUp" ? -1 : 1)
        }}
      />
      {error && (
        <p className="msg" id={`${name}-galat`}>
          {error}
        </p>
      )}
    </>
  )
}

function moveFrom(input: HTMLInputElement, by: number): void {
  const column = input.name.split("-")[0]
  const cells = [...(input.form?.querySelectorAll<HTMLInputElement>(`input[name^="${column}-"]`) ?? [])]
  const next = cells[cells.indexOf(input) + by]
  next?.focus()
  next?.select()
}
