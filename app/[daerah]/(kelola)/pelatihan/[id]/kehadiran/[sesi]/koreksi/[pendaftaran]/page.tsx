import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { Timeline } from "@/components/ui/timeline"
import { type Actor, may } from "@/lib/access"
import { type AttendanceHistory, getAttendanceHistory } from "@/lib/attendance/queries/history"
import { getSession } from "@/lib/attendance/queries/session"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, isId } from "@/lib/params"
import { getTrainingHead, type TrainingHead } from "@/lib/training/queries/head"
import { isUnderWay } from "@/lib/training/rules/status"
import { correctAttendanceAction } from "../../../actions"
import { saySession } from "../../../words"
import { CorrectFields } from "./correct-fields"
import { entriesOf } from "./entries"
import "../../../kehadiran.css"

export const metadata: Metadata = { title: "Koreksi kehadiran" }

type PageProps = { params: Promise<{ daerah: string; id: string; sesi: string; pendaftaran: string }> }

export default async function CorrectionPage({ params }: PageProps) {
  const actor = await requireActor(params, "attendance.list")
  const [id, { sesi, pendaftaran }, { timeZone }] = [await idParam(params), await params, await requireTenant(params)]
  const [training, session] = [await getTrainingHead(actor, id), isId(sesi) ? await getSession(actor, sesi) : null]
  if (!training || session?.training.id !== id || !isId(pendaftaran)) notFound()
  const asked = { trainingId: id, sessionId: sesi, enrolmentId: pendaftaran }
  const history = await getAttendanceHistory(actor, asked)
  if (!history) notFound()
  return (
    <main className="attendance">
      <TrainingHeader actor={actor} training={training} current="kehadiran" />
      <div className="stack tight">
        <a className="back small" href={`/${actor.tenantSlug}/pelatihan/${id}/kehadiran/${sesi}#p-${pendaftaran}`}>
          ‹ Daftar hadir
        </a>
        <h2>{history.name}</h2>
        <p className="muted">{[history.enterprise, saySession(session, timeZone)].filter(Boolean).join(" · ")}</p>
      </div>
      <Correcting {...{ actor, training, history, asked }} />
      <section className="stack tight">
        <h3>Riwayat</h3>
        {history.recorded ? (
          <Timeline entries={entriesOf(history, timeZone)} />
        ) : (
          <p className="muted">Belum ada yang tercatat di sesi ini.</p>
        )}
      </section>
    </main>
  )
}

type CorrectingProps = {
  actor: Actor
  training: TrainingHead
  history: AttendanceHistory
  asked: { trainingId: string; sessionId: string; enrolmentId: string }
}

function Correcting({ actor, training, history, asked }: CorrectingProps) {
  if (!isUnderWay(training.status))
    return <Notice kind="info">Kegiatan ini tidak sedang berjalan; daftar hadirnya tidak dapat dikoreksi.</Notice>
  if (!may(actor, "attendance.correct"))
    return <Notice kind="info">Yang sudah tercatat hanya dapat diubah petugas dinas, dengan alasan.</Notice>
  return (
    <Form
      action={correctAttendanceAction}
      hidden={{ daerah: actor.tenantSlug, id: uuidv7(), ...asked }}
      submitLabel="Simpan koreksi"
    >
      <CorrectFields recorded={history.recorded?.state ?? null} />
    </Form>
  )
}
