import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { SessionTable, sayDay } from "@/app/[daerah]/(kelola)/pelatihan/[id]/session-table"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { planSessionsAction } from "@/app/[daerah]/(kelola)/pelatihan/actions"
import { Card } from "@/components/ui/card"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getTraining } from "@/lib/training/queries/detail"
import { listClashes } from "@/lib/training/queries/sessions"
import { isChangeable } from "@/lib/training/rules/readiness"
import "../../pelatihan.css"
import { SessionFields } from "./session-fields"
import { SessionWarnings } from "./warnings"
import { WhoIsTold } from "./who-is-told"

export const metadata: Metadata = { title: "Sesi pelatihan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function SessionsPage({ params }: PageProps) {
  const actor = await requireActor(params, "training.list")
  const asking = await idParam(params)
  const [training, clashes] = await Promise.all([getTraining(actor, asking), listClashes(actor, asking)])
  if (!training) notFound()
  const { timeZone: zone } = await requireTenant(params)
  const { id, sessions, venue, status } = training
  const base = `/${actor.tenantSlug}/pelatihan`
  const plans = may(actor, "session.plan") && isChangeable(status)
  return (
    <main>
      <TrainingHeader {...{ actor, training }} current="sesi" />
      {isChangeable(status) && <SessionWarnings {...{ sessions, clashes, zone, base }} now={new Date()} />}
      <SessionTable
        {...{ training, zone }}
        offer={
          plans
            ? (session) => (
                <a href={`${base}/${id}/sesi/${session.id}`} aria-label={`Ubah sesi ${sayDay(session, zone)}`}>
                  Ubah
                </a>
              )
            : undefined
        }
      />
      {plans && (
        <Card title="Tambah sesi">
          <div className="training-form">
            <Form
              action={planSessionsAction}
              hidden={{ daerah: actor.tenantSlug, trainingId: id, id: uuidv7() }}
              submitLabel="Tambah sesi"
            >
              <div className="columns">
                <DateField name="day" label="Tanggal" hint="Hari sesi, atau hari pertama." />
                <DateField
                  name="lastDay"
                  label="Sampai tanggal"
                  hint="Bila beberapa hari dengan jam yang sama."
                  optional
                />
              </div>
              <CheckboxField name="skipSunday" label="Lewati hari Minggu" />
              <SessionFields {...{ zone, venue }} />
              <WhoIsTold status={status} />
            </Form>
          </div>
        </Card>
      )}
    </main>
  )
}
