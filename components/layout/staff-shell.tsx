import type { ReactNode } from "react"
import { Brand } from "@/components/layout/brand"
import { Masthead } from "@/components/layout/masthead"
import { type NavItem, NavLinks } from "@/components/layout/nav-links"
import { PersonMenu, type PersonMenuProps } from "@/components/layout/person-menu"
import { CommandPalette } from "@/components/ui/command-palette"

type StaffShellProps = {
  tenant: { slug: string; name: string; colour: string | null; logo?: string | null }
  person: PersonMenuProps
  items: NavItem[]
  /** Where the search field is posted (a NIK must reach no address), and its name; absent for those who have no list. */
  search?: { action: string; name: string }
  children: ReactNode
}

function SearchField({ action, name }: { action: string; name: string }) {
  return (
    <form className="mast-search" method="post" action={action}>
      <input
        className="input"
        type="search"
        id="cari-cepat"
        name={name}
        aria-label="Cari UMKM"
        placeholder="Cari usaha, pelaku, NIB, No. HP"
      />
    </form>
  )
}

/** The frame of every page for staff; the page inside brings its own `<main>`. */
export function StaffShell({ tenant, person, items, search, children }: StaffShellProps) {
  return (
    <Brand colour={tenant.colour} className="staff">
      <Masthead href={`/${tenant.slug}`} owner={tenant.name} logo={tenant.logo}>
        {search && <SearchField {...search} />}
        <CommandPalette slug={tenant.slug} entries={items} finds={search !== undefined} />
        <PersonMenu {...person} />
      </Masthead>
      <details className="side-fold menu">
        <summary>Menu</summary>
        <nav aria-label="Utama">
          <NavLinks items={items} />
        </nav>
      </details>
      <div className="shell">
        <nav className="side" aria-label="Utama">
          <NavLinks items={items} />
        </nav>
        <div className="content" id="isi" tabIndex={-1}>
          {children}
        </div>
      </div>
    </Brand>
  )
}
