import type { ReactNode } from "react"
import { signOutAction } from "@/app/masuk/actions"
import { OwnerShell } from "@/components/layout/owner-shell"
import { roles } from "@/lib/access"
import { asked, requireActor, requireTenant } from "@/lib/auth"
import { frameOf } from "@/lib/tenant/rules"

export default async function PartnerLayout({
  params,
  children,
}: {
  params: Promise<{ daerah: string }>
  children: ReactNode
}) {
  const actor = await requireActor(params, "partnership.view")
  const [tenant, { account }] = await Promise.all([requireTenant(params), asked(actor.tenantSlug)])
  return (
    <OwnerShell
      tenant={frameOf(tenant)}
      homeHref={`/${tenant.slug}/kemitraan`}
      person={{
        name: account?.name ?? "",
        role: roles.partner,
        links: [{ href: "/akun", label: "Akun" }],
        signOut: signOutAction,
      }}
    >
      {children}
    </OwnerShell>
  )
}
