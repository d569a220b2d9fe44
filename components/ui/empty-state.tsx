import type { ReactNode } from "react"

/** What stands where a list would be: what is missing, why, and the next step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 72 56" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
        <path d="M6 26 16 8h40l10 18v22H6z" />
        <path d="M6 26h18l4 8h16l4-8h18" fill="none" />
        <path d="M28 16h16M24 21h24" fill="none" />
      </svg>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
