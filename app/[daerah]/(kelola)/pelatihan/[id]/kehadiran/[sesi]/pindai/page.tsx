import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { getSession } from "@/lib/attendance/queries/session"
import { requireActor, requireTenant } from "@/lib/auth"
import { isId } from "@/lib/params"
import { saySession } from "../../words"
import { Scanner } from "./scanner"
import "../../kehadiran.css"

export const metadata: Metadata = { title: "Pindai QR peserta" }

type PageProps = { params: Promise<{ daerah: string; id: string; sesi: string }> }

export default async function ScanPage({ params }: PageProps) {
  const actor = await requireActor(params, "attendance.record")
  const [{ id, sesi }, { timeZone }] = [await params, await requireTenant(params)]
  const session = isId(sesi) ? await getSession(actor, sesi) : null
  if (session?.training.id !== id) notFound()
  const page = `/${actor.tenantSlug}/pelatihan/${id}/kehadiran/${sesi}`
  return (
    <main className="attendance">
      <PageHeader
        title="Pindai QR peserta"
        lead={`${session.training.title} · ${saySession(session, timeZone)}`}
        back={{ href: page, label: "Daftar hadir" }}
      />
      <noscript>
        <p>Tanpa JavaScript, pindai dengan kamera HP; halaman pencatatan terbuka sendiri.</p>
      </noscript>
      <Scanner address={`${page}/pindai/tiket`} />
    </main>
  )
}
