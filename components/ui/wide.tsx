import type { ReactNode } from "react"

/** A box in which something wider than the window scrolls sideways, with the arrow keys too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="wrap" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
