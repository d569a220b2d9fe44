import type { ReactNode } from "react"

type StatProps = {
  label: string
  figure: string
  unit: string
  /** What is counted, so that nobody compares unlike numbers. */
  definition: string
  /** When it was true, in words: "per 21 November 2026". */
  asOf: string
  /** The list behind the number. */
  href?: string
  /** The page that says how it is counted and why others count otherwise. */
  aboutHref?: string
  children?: ReactNode
}

/** A number that can be trusted: unit, definition, date, and the list behind it. */
export function Stat({ label, figure, unit, definition, asOf, href, aboutHref, children }: StatProps) {
  const body = (
    <>
      <span>{label}</span>
      <strong>
        {figure} <small>{unit}</small>
      </strong>
    </>
  )
  return (
    <div className="stat">
      {href ? <a href={href}>{body}</a> : body}
      {children}
      <details>
        <summary>{asOf}</summary>
        <p>{definition}</p>
        {aboutHref && <a href={aboutHref}>Tentang angka ini</a>}
      </details>
    </div>
  )
}
