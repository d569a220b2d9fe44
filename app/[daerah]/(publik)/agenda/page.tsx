import type { Metadata } from "next"
import { PublicShell } from "@/components/layout/public-shell"
import { EmptyState } from "@/components/ui/empty-state"
import { findActor, getVisitor, requireTenant } from "@/lib/auth"
import { listAgenda } from "@/lib/calendar/queries/agenda"
import { frameOf } from "@/lib/tenant/rules"
import { takesEnrolments } from "@/lib/training/rules/status"
import { AgendaList } from "./agenda-list"
import "./agenda.css"

export const metadata: Metadata = { title: "Agenda pelatihan" }

export default async function AgendaPage({ params }: { params: Promise<{ daerah: string }> }) {
  const [visitor, tenant] = await Promise.all([getVisitor(params), requireTenant(params)])
  const [entries, actor] = await Promise.all([listAgenda(visitor), findActor(tenant.slug)])
  const now = new Date()
  const open = entries.filter((entry) => takesEnrolments(entry, now))
  const others = entries.filter((entry) => !takesEnrolments(entry, now))
  const { slug, timeZone: zone } = tenant
  return (
    <PublicShell tenant={frameOf(tenant)} signInHref={actor ? undefined : `/masuk?lanjut=/${slug}/agenda`}>
      <main>
        <h1>Agenda pelatihan</h1>
        <p className="prose">Pelatihan, lokakarya, dan sosialisasi bagi pelaku usaha di {tenant.name}.</p>
        {open.length === 0 ? (
          <EmptyState title="Belum ada pelatihan yang dibuka">
            Lihat lagi lain waktu, atau berlangganan kalendernya di bawah agar tahu begitu ada.
          </EmptyState>
        ) : (
          <AgendaList {...{ slug, zone, now }} entries={open} />
        )}
        {others.length > 0 && (
          <>
            <h2>Tidak menerima pendaftaran</h2>
            <AgendaList {...{ slug, zone, now }} entries={others} />
          </>
        )}
        <p className="bar">
          <a href={`/${slug}/agenda.ics`}>Berlangganan kalender (.ics)</a>
          <a href={`/${slug}/agenda/saya`}>Kalender saya</a>
        </p>
      </main>
    </PublicShell>
  )
}
