import type { Metadata } from "next"
import type { ReactNode } from "react"
import { PublicShell } from "@/components/layout/public-shell"
import { requireTenant } from "@/lib/auth"
import { frameOf } from "@/lib/tenant/rules"

// The address is the secret: no search engine may keep it, and no other site is told it.
export const metadata: Metadata = {
  title: "Produk usaha",
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
}

type LayoutProps = { params: Promise<{ daerah: string }>; children: ReactNode }

/** The frame of a product that somebody shows by a link, without signing in. */
export default async function SharedLayout({ params, children }: LayoutProps) {
  return <PublicShell tenant={frameOf(await requireTenant(params))}>{children}</PublicShell>
}
