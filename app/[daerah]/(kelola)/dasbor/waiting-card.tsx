import type { ReactNode } from "react"
import { formatNumber } from "@/lib/format"

type WaitingCardProps = { title: string; count: number; href: string; children: ReactNode }

/** How much waits for somebody to do something, and where; nothing when nothing does. */
export function WaitingCard({ title, count, href, children }: WaitingCardProps) {
  if (count === 0) return null
  return (
    <section className="card">
      <h2>
        {title}: {formatNumber(count)}
      </h2>
      <p>
        <a href={href}>{children}</a>
      </p>
    </section>
  )
}
