import type { ReactNode } from "react"
import { PublicShell } from "@/components/layout/public-shell"
import { requireTenant } from "@/lib/auth"
import { frameOf } from "@/lib/tenant/rules"

type ApplyFrameProps = { params: Promise<{ daerah: string }>; back?: string; children: ReactNode }

/** The frame of every page of an application: large, one thing a page, the way back on top. */
export async function ApplyFrame({ params, back, children }: ApplyFrameProps) {
  const tenant = await requireTenant(params)
  return (
    <PublicShell tenant={frameOf(tenant)}>
      <main className="prose owner">
        {back && (
          <a className="back small only-screen" href={back}>
            ‹ Kembali
          </a>
        )}
        {children}
      </main>
    </PublicShell>
  )
}
