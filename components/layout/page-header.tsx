import type { ReactNode } from "react"

type PageHeaderProps = {
  title: string
  lead?: ReactNode
  back?: { href: string; label?: string }
  children?: ReactNode
}

/** The heading of a page, the way back, and what can be done here (the children). */
export function PageHeader({ title, lead, back, children }: PageHeaderProps) {
  return (
    <div className="page-head">
      <div>
        {back && (
          <a className="back small" href={back.href}>
            ‹ {back.label ?? "Kembali"}
          </a>
        )}
        <h1>{title}</h1>
        {lead && <p className="muted">{lead}</p>}
      </div>
      {children && <div className="bar">{children}</div>}
    </div>
  )
}
