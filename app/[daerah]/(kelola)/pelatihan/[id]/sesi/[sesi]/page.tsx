import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { sayDay } from "@/app/[daerah]/(kelola)/pelatihan/[id]/session-table"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { changeSessionAction, removeSessionAction } from "@/app/[daerah]/(kelola)/pelatihan/actions"
import { Card } from "@/components/ui/card"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatTime } from "@/lib/format"
import { idParam, isId } from "@/lib/params"
import { getTrainingHead } from "@/lib/training/queries/head"
import { getSession } from "@/lib/training/queries/sessions"
import { isChangeable } from "@/lib/training/rules/readiness"
import { readingIn } from "@/lib/zone"
import "../../../pelatihan.css"
import { SessionFields } from "../session-fields"
import { WhoIsTold } from "../who-is-told"

export const metadata: Metadata = { title: "Ubah sesi" }

type PageProps = { params: Promise<{ daerah: string; id: string; sesi: string }> }

export default async function SessionPage({ params }: PageProps) {
  const actor = await requireActor(params, "session.plan")
  const [trainingId, { sesi }] = await Promise.all([idParam(params), params])
  if (!isId(sesi)) notFound()
  const [training, session] = await Promise.all([
    getTrainingHead(actor, trainingId),
    getSession(actor, { trainingId, id: sesi }),
  ])
  if (!training || !session) notFound()
  const href = `/${actor.tenantSlug}/pelatihan/${trainingId}/sesi`
  if (!isChangeable(training.status)) redirect(href)
  const { timeZone: zone } = await requireTenant(params)
  const { id, startsAt, endsAt, creditHours, title, place, training: of, _count } = session
  const initial = {
    day: readingIn(zone, startsAt).day,
    from: formatTime(startsAt, zone),
    to: formatTime(endsAt, zone),
    creditHours: String(creditHours),
    title,
    place,
  }
  return (
    <main>
      <TrainingHeader {...{ actor, training }} current="sesi" />
      <Card title={`Sesi ${sayDay(session, zone)}`}>
        <div className="training-form">
          <Form
            action={changeSessionAction}
            initial={initial}
            hidden={{ daerah: actor.tenantSlug, id }}
            submitLabel="Simpan perubahan"
            beside={<a href={href}>Batal</a>}
          >
            <DateField name="day" label="Tanggal" />
            <SessionFields zone={zone} venue={of.venue} />
            <WhoIsTold status={training.status} />
          </Form>
        </div>
      </Card>
      {may(actor, "session.remove") && _count.attendances === 0 && (
        <Form action={removeSessionAction} hidden={{ daerah: actor.tenantSlug, id }}>
          <div className="bar">
            <SubmitButton variant="danger">Hapus sesi</SubmitButton>
            <span className="small muted">Belum ada catatan kehadiran pada sesi ini.</span>
          </div>
        </Form>
      )}
    </main>
  )
}
