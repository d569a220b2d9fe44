import type { ReactNode } from "react"
import { PublicShell } from "@/components/layout/public-shell"
import { requireTenant } from "@/lib/auth"
import { frameOf } from "@/lib/tenant/rules"
import "./hadir.css"

type FrameProps = { params: Promise<{ daerah: string }>; children: ReactNode }

/** The frame of every page of check-in: a phone in one hand, one thing a page. */
export async function CheckInFrame({ params, children }: FrameProps) {
  return (
    <PublicShell tenant={frameOf(await requireTenant(params))}>
      <main className="prose owner check-in">{children}</main>
    </PublicShell>
  )
}
