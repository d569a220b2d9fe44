import type { ReactNode } from "react"
import { Brand } from "@/components/layout/brand"
import { Masthead } from "@/components/layout/masthead"
import { ButtonLink } from "@/components/ui/button"

type PublicShellProps = {
  /** Absent on the platform's own pages. */
  tenant?: { slug: string; name: string; colour: string | null; logo?: string | null }
  /** Absent where the page is the sign-in page itself. */
  signInHref?: string
  foot?: ReactNode
  children: ReactNode
}

/** The frame of every page for anyone; the page inside brings its own `<main>`. */
export function PublicShell({ tenant, signInHref, foot, children }: PublicShellProps) {
  return (
    <Brand colour={tenant?.colour ?? null} className="public">
      <Masthead href={tenant ? `/${tenant.slug}` : "/"} owner={tenant?.name} logo={tenant?.logo}>
        {signInHref && (
          <ButtonLink href={signInHref} variant="quiet" size="sm">
            Masuk
          </ButtonLink>
        )}
      </Masthead>
      <div className="content" id="isi" tabIndex={-1}>
        {children}
      </div>
      {foot && <footer className="foot">{foot}</footer>}
    </Brand>
  )
}
