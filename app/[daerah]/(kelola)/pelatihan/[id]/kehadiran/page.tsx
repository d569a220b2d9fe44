import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { EmptyState } from "@/components/ui/empty-state"
import { PrintButton } from "@/components/ui/print-button"
import { listRoster, listSessions } from "@/lib/attendance/queries/roster"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getTrainingHead } from "@/lib/training/queries/head"
import { Matrix } from "./matrix"
import { SessionCounts } from "./session-counts"
import "./kehadiran.css"

export const metadata: Metadata = { title: "Kehadiran" }

export default async function AttendancePage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "attendance.list")
  const [id, { timeZone: zone }] = [await idParam(params), await requireTenant(params)]
  const [training, sessions, rows] = await Promise.all([
    getTrainingHead(actor, id),
    listSessions(actor, id),
    listRoster(actor, id),
  ])
  if (!training) notFound()
  const base = `/${actor.tenantSlug}/pelatihan/${id}`
  return (
    <main className="attendance">
      <TrainingHeader actor={actor} training={training} current="kehadiran">
        {rows.length > 0 && <PrintButton>Cetak</PrintButton>}
      </TrainingHeader>
      {sessions.length === 0 && (
        <EmptyState title="Belum ada sesi">
          Kehadiran dicatat per sesi. <a href={`${base}/sesi`}>Tambahkan sesi dahulu.</a>
        </EmptyState>
      )}
      {sessions.length > 0 && <SessionCounts {...{ sessions, rows, zone }} base={`${base}/kehadiran`} />}
      {sessions.length > 0 && rows.length === 0 && (
        <EmptyState title="Belum ada peserta">
          <a href={`${base}/peserta`}>Daftarkan peserta</a>; yang mendapat tempat tampil di sini.
        </EmptyState>
      )}
      {sessions.length > 0 && rows.length > 0 && <Matrix {...{ sessions, rows, zone }} base={`${base}/kehadiran`} />}
    </main>
  )
}
