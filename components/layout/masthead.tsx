import type { ReactNode } from "react"

type MastheadProps = { href: string; owner?: string; logo?: string | null; children?: ReactNode }

/** The bar on top of every page: the portal's name, whose it is here with its logo, and what belongs beside it. */
export function Masthead({ href, owner, logo, children }: MastheadProps) {
  return (
    <header className="mast">
      <a className="mast-name" href={href}>
        {logo && <img src={logo} alt="" height={32} />}
        <b>Naik Kelas</b>
        {owner && <span>{owner}</span>}
      </a>
      {children}
    </header>
  )
}
