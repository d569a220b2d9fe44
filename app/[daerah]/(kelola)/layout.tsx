import type { ReactNode } from "react"
import { signOutAction } from "@/app/masuk/actions"
import { StaffShell } from "@/components/layout/staff-shell"
import { type Action, may, roles } from "@/lib/access"
import { asked, requireActor, requireTenant } from "@/lib/auth"
import { frameOf } from "@/lib/tenant/rules"

const pages: { path: string; label: string; action: Action }[] = [
  { path: "dasbor", label: "Beranda", action: "enterprise.list" },
  { path: "usaha", label: "Usaha saya", action: "enterprise.view-own" },
  { path: "kemitraan", label: "Kemitraan", action: "partnership.view" },
  { path: "umkm", label: "UMKM", action: "enterprise.list" },
  { path: "impor", label: "Impor", action: "intake.list" },
  { path: "pengaturan", label: "Pengaturan", action: "member.list" },
]

export default async function StaffLayout({
  params,
  children,
}: {
  params: Promise<{ daerah: string }>
  children: ReactNode
}) {
  const actor = await requireActor(params)
  const [tenant, { account, daerahCount }] = await Promise.all([requireTenant(params), asked(actor.tenantSlug)])
  const slug = actor.tenantSlug
  const items = pages.filter(({ action }) => may(actor, action))
  const links = [{ href: "/akun", label: daerahCount > 1 ? "Akun dan daerah lain" : "Akun" }]
  const role = actor.role === "visitor" ? "" : roles[actor.role]
  return (
    <StaffShell
      tenant={frameOf(tenant)}
      person={{ name: account?.name ?? "", role, links, signOut: signOutAction }}
      items={items.map(({ path, label }) => ({ href: `/${slug}/${path}`, label }))}
      search={may(actor, "enterprise.list") ? { action: `/${slug}/umkm/cari`, name: "q" } : undefined}
    >
      {children}
    </StaffShell>
  )
}
