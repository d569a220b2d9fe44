import type { ReactNode } from "react"
import { signOutAction } from "@/app/masuk/actions"
import { OwnerShell } from "@/components/layout/owner-shell"
import { roles } from "@/lib/access"
import { asked, requireActor, requireTenant } from "@/lib/auth"
import { countWaiting } from "@/lib/inbox/queries"
import { frameOf } from "@/lib/tenant/rules"

export default async function PartnerLayout({
  params,
  children,
}: {
  params: Promise<{ daerah: string }>
  children: ReactNode
}) {
  const actor = await requireActor(params, "partnership.view")
  const [tenant, { account }, { notices }] = await Promise.all([
    requireTenant(params),
    asked(actor.tenantSlug),
    countWaiting(actor),
  ])
  return (
    <OwnerShell
      tenant={frameOf(tenant)}
      homeHref={`/${tenant.slug}/kemitraan`}
      person={{
        name: account?.name ?? "",
        role: roles.partner,
        links: [
          {
            href: `/${tenant.slug}/pemberitahuan`,
            label: notices > 0 ? `Pemberitahuan (${notices})` : "Pemberitahuan",
          },
          { href: "/akun", label: "Akun" },
        ],
        signOut: signOutAction,
      }}
    >
      {children}
    </OwnerShell>
  )
}
