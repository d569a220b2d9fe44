import type { Metadata } from "next"
import type { ReactNode } from "react"
import { PublicShell } from "@/components/layout/public-shell"
import { requireTenant } from "@/lib/auth"
import { frameOf } from "@/lib/tenant/rules"

// The address is the secret: no search engine may keep it. That no other site is told it, bin/protect.ts sees to.
export const metadata: Metadata = { robots: { index: false, follow: false, nocache: true } }

type LayoutProps = { params: Promise<{ daerah: string }>; children: ReactNode }

/** The frame of everything a participant does by the personal link, without signing in; each page brings its `<main className="prose owner">`. */
export default async function ParticipantLayout({ params, children }: LayoutProps) {
  return <PublicShell tenant={frameOf(await requireTenant(params))}>{children}</PublicShell>
}
