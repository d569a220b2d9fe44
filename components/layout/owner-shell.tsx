import type { ReactNode } from "react"
import { Brand } from "@/components/layout/brand"
import { Masthead } from "@/components/layout/masthead"
import { PersonMenu, type PersonMenuProps } from "@/components/layout/person-menu"

type OwnerShellProps = {
  tenant: { name: string; colour: string | null; logo?: string | null }
  homeHref: string
  person: PersonMenuProps
  children: ReactNode
}

/** The frame of an owner's pages: a phone outdoors, so always light, with large targets; the page brings its own `<main>`. */
export function OwnerShell({ tenant, homeHref, person, children }: OwnerShellProps) {
  return (
    <Brand colour={tenant.colour} className="owner light">
      <Masthead href={homeHref} owner={tenant.name} logo={tenant.logo}>
        <PersonMenu {...person} />
      </Masthead>
      <div className="content" id="isi" tabIndex={-1}>
        {children}
      </div>
    </Brand>
  )
}
