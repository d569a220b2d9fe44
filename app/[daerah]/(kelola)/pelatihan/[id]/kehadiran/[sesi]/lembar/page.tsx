import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { EmptyState } from "@/components/ui/empty-state"
import { listRoster } from "@/lib/attendance/queries/roster"
import { getSession } from "@/lib/attendance/queries/session"
import { attendanceStates } from "@/lib/attendance/schema/words"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, isId } from "@/lib/params"
import { getTrainingHead } from "@/lib/training/queries/head"
import { isUnderWay } from "@/lib/training/rules/status"
import { recordSheetAction } from "../../actions"
import { saySession } from "../../words"
import { SheetForm } from "./sheet-form"
import "../../kehadiran.css"

export const metadata: Metadata = { title: "Ketik daftar hadir kertas" }

type PageProps = { params: Promise<{ daerah: string; id: string; sesi: string }> }

export default async function SheetPage({ params }: PageProps) {
  const actor = await requireActor(params, "attendance.record")
  const [id, { sesi }, { timeZone }] = [await idParam(params), await params, await requireTenant(params)]
  const [training, session] = [await getTrainingHead(actor, id), isId(sesi) ? await getSession(actor, sesi) : null]
  if (!training || session?.training.id !== id) notFound()
  const roster = await listRoster(actor, id)
  const lines = roster.flatMap(({ id, number, name, enterprise, marks }) => {
    const state = marks[sesi]?.state
    return number === null ? [] : [{ id, number, name, enterprise, recorded: state ? attendanceStates[state] : null }]
  })
  const canType = isUnderWay(training.status) && session.startsAt <= new Date()
  return (
    <main className="attendance">
      <TrainingHeader actor={actor} training={training} current="kehadiran" />
      <div className="stack tight">
        <a className="back small" href={`/${actor.tenantSlug}/pelatihan/${id}/kehadiran/${sesi}`}>
          ‹ Daftar hadir
        </a>
        <h2>Ketik dari lembar kertas: {saySession(session, timeZone)}</h2>
      </div>
      {canType && lines.length > 0 ? (
        <SheetForm
          action={recordSheetAction}
          hidden={{ daerah: actor.tenantSlug, trainingId: id, sessionId: sesi }}
          lines={lines}
        />
      ) : (
        <EmptyState title="Belum ada yang dapat diketik">
          Lembar diketik setelah sesi dimulai dan sebelum kegiatan selesai, untuk peserta yang mendapat tempat.
        </EmptyState>
      )}
    </main>
  )
}
