"use client"

import { type ReactNode, use, useState } from "react"
import { FormContext } from "@/components/ui/form-context"
import { useScripted } from "@/components/ui/use-scripted"

type RowListProps = {
  /** The numbers of the lines there can be. */
  rows: readonly number[]
  /** How many empty lines stand below those that are filled. */
  spare: number
  /** The names of a line's fields before its number. */
  prefixes: readonly string[]
  addLabel: string
  /** What stands in place of the button where no scripts run. */
  moreHint: string
  line: (row: number) => ReactNode
}

/** Lines of fields: those that are filled and a few to spare; with scripts as many more as are wanted. */
export function RowList({ rows, spare, prefixes, addLabel, moreHint, line }: RowListProps) {
  const { values } = use(FormContext)
  const filled = rows.findLastIndex((row) => prefixes.some((prefix) => values[`${prefix}${row}`])) + 1
  const [added, setAdded] = useState(0)
  const shown = rows.slice(0, filled + spare + added)
  const scripted = useScripted()
  return (
    <>
      {shown.map((row) => (
        <div className="row columns" key={row}>
          {line(row)}
        </div>
      ))}
      {shown.length < rows.length &&
        (scripted ? (
          <div className="bar">
            <button type="button" className="btn quiet sm" onClick={() => setAdded(added + 1)}>
              {addLabel}
            </button>
          </div>
        ) : (
          <p className="hint">{moreHint}</p>
        ))}
    </>
  )
}
