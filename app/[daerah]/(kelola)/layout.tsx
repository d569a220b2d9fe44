import type { ReactNode } from "react"
import { signOutAction } from "@/app/masuk/actions"
import { StaffShell } from "@/components/layout/staff-shell"
import { type Action, may, roles } from "@/lib/access"
import { asked, requireActor, requireTenant } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { countWaiting, type Waiting } from "@/lib/inbox/queries"
import { frameOf } from "@/lib/tenant/rules"

const pages: { path: string; label: string; action: Action; count?: keyof Waiting; unless?: Action }[] = [
  { path: "dasbor", label: "Beranda", action: "enterprise.list" },
  { path: "usaha", label: "Usaha saya", action: "enterprise.view-own" },
  { path: "kemitraan", label: "Kemitraan", action: "partnership.view" },
  { path: "pemberitahuan", label: "Pemberitahuan", action: "notice.list", count: "notices" },
  { path: "umkm", label: "UMKM", action: "enterprise.list" },
  { path: "produk", label: "Produk", action: "readiness.view" },
  { path: "kesiapan", label: "Kesiapan", action: "readiness.view" },
  { path: "izin", label: "Izin", action: "permit.list" },
  { path: "kunjungan", label: "Kunjungan", action: "visit.list" },
  { path: "validasi", label: "Validasi", action: "coverage.view" },
  { path: "program", label: "Program", action: "programme.list" },
  { path: "mitra", label: "Mitra", action: "partner.list" },
  { path: "mou", label: "Perjanjian", action: "mou.list" },
  { path: "pengajuan", label: "Pengajuan", action: "submission.list", count: "submissions" },
  { path: "pelatihan", label: "Pelatihan", action: "training.list" },
  { path: "tindak-lanjut", label: "Tindak lanjut", action: "follow-up.list" },
  { path: "kotak-keluar", label: "Kotak keluar", action: "message.list" },
  { path: "impor", label: "Impor", action: "intake.list" },
  // Those who import find it there.
  { path: "impor/perbaikan", label: "Perbaikan", action: "repair.list", unless: "intake.list" },
  { path: "ganda", label: "Data ganda", action: "duplicate.list" },
  { path: "permohonan", label: "Permohonan", action: "application.list", count: "applications" },
  { path: "usulan", label: "Usulan", action: "proposal.list", count: "proposals" },
  { path: "riwayat", label: "Riwayat", action: "history.list" },
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
  const waiting = await countWaiting(actor)
  const items = pages.filter(({ action, unless }) => may(actor, action) && !(unless && may(actor, unless)))
  const links = [{ href: "/akun", label: daerahCount > 1 ? "Akun dan daerah lain" : "Akun" }]
  const role = actor.role === "visitor" ? "" : roles[actor.role]
  return (
    <StaffShell
      tenant={frameOf(tenant)}
      person={{ name: account?.name ?? "", role, links, signOut: signOutAction }}
      items={items.map(({ path, label, count }) => ({
        href: `/${slug}/${path}`,
        label,
        count: sayCount(count && waiting[count]),
      }))}
      search={may(actor, "enterprise.list") ? { action: `/${slug}/umkm/cari`, name: "q" } : undefined}
    >
      {children}
    </StaffShell>
  )
}

/** What waits, behind the name of its page; nothing where nothing does. */
function sayCount(count: number | undefined): string | undefined {
  return count ? formatNumber(count) : undefined
}
