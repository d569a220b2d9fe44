import type { ReactNode } from "react"

/** The bar on top of every page: the portal's name, whose it is here, and what belongs beside it. */
export function Masthead({ href, owner, children }: { href: string; owner?: string; children?: ReactNode }) {
  return (
    <header className="mast">
      <a className="mast-name" href={href}>
        <b>Naik Kelas</b>
        {owner && <span>{owner}</span>}
      </a>
      {children}
    </header>
  )
}
