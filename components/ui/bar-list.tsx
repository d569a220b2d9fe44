import type { ReactNode } from "react"
import "./bar-list.css"

/** A part of a bar: how long it is, as a number of the line's whole, and how it looks. */
export type BarPart = { key: string; value: number; look: "full" | "part" | "none" }

/** One bar: what it counts, in words that say every number, where that leads, and what the bar's parts are. */
export type BarLine = {
  key: string
  label: string
  /** The number, with its unit or what it is a share of. */
  said: string
  href?: string
  whole: number
  parts: readonly BarPart[]
  /** The parts in words, each perhaps a link. */
  notes?: ReactNode
  /** How it is counted. */
  definition?: string
}

/** Numbers of one kind under each other, each with a bar, its list and its definition; it prints. */
export function BarList({ label, lines }: { label: string; lines: readonly BarLine[] }) {
  return (
    <ol className="bar-list" aria-label={label}>
      {lines.map((line) => (
        <li key={line.key}>
          <p className="said">
            <span>{line.href ? <a href={line.href}>{line.label}</a> : line.label}</span>
            <b>{line.said}</b>
          </p>
          <Bar whole={line.whole} parts={line.parts} />
          {line.notes && <p className="parts">{line.notes}</p>}
          {line.definition && (
            <details>
              <summary>
                Cara menghitung<span className="hidden-text"> {line.label}</span>
              </summary>
              <p className="prose">{line.definition}</p>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

/** A picture of what the words beside it say already. */
function Bar({ whole, parts }: Pick<BarLine, "whole" | "parts">) {
  const share = (value: number) => (whole > 0 ? Math.min(100, (value / whole) * 100) : 0)
  let from = 0
  const drawn = parts.map((part) => {
    const at = from
    from += part.value
    return { ...part, x: share(at), width: share(part.value) }
  })
  return (
    <svg aria-hidden="true">
      <rect className="track" width="100%" height="16" rx="4" />
      {drawn.map(({ key, look, x, width }) => (
        <rect key={key} className={look} x={`${x}%`} width={`${width}%`} height="16" rx="4" />
      ))}
    </svg>
  )
}
