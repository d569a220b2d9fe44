import type { Metadata } from "next"
import type { ReactNode } from "react"
import { PublicShell } from "@/components/layout/public-shell"
import { requireTenant } from "@/lib/auth"
import { frameOf } from "@/lib/tenant/rules"

// Certificates name people: no search engine may keep what they say.
export const metadata: Metadata = { robots: { index: false, follow: false, nocache: true } }

type LayoutProps = { params: Promise<{ daerah: string }>; children: ReactNode }

/** The frame of the pages on which anyone checks a certificate. */
export default async function VerificationLayout({ params, children }: LayoutProps) {
  return <PublicShell tenant={frameOf(await requireTenant(params))}>{children}</PublicShell>
}
