import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MovedCard } from "@/app/[daerah]/(kelola)/kesiapan/perubahan/moved-card"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Timeline } from "@/components/ui/timeline"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getFunnel } from "@/lib/result/queries/funnel"
import { dayIn } from "@/lib/tenant/rules"
import { getTraining } from "@/lib/training/queries/detail"
import { isChangeable } from "@/lib/training/rules/readiness"
import { EndCard } from "./end-card"
import { FunnelBars } from "./hasil/funnel-bars"
import { ConditionFacts, PlanFacts, VenueFacts } from "./overview-facts"
import { PeopleCard } from "./people-card"
import { SeatStats } from "./seat-stats"
import { SessionTable } from "./session-table"
import { StatusPanel } from "./status-panel"
import { stepEntries } from "./step-entries"
import { TrainingHeader } from "./training-header"

export const metadata: Metadata = { title: "Pelatihan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function TrainingPage({ params }: PageProps) {
  const actor = await requireActor(params, "training.list")
  const id = await idParam(params)
  const [training, places, funnel] = await Promise.all([
    getTraining(actor, id),
    getKelurahan(actor),
    getFunnel(actor, id),
  ])
  if (!training) notFound()
  const { timeZone: zone } = await requireTenant(params)
  const { status } = training
  const base = `/${actor.tenantSlug}/pelatihan`
  return (
    <main>
      <TrainingHeader {...{ actor, training }} current="">
        {may(actor, "training.plan") && (
          <ButtonLink href={`${base}/baru?dari=${id}`} variant="quiet" size="sm">
            Salin
          </ButtonLink>
        )}
        {may(actor, "training.correct") && isChangeable(status) && (
          <ButtonLink href={`${base}/${id}/ubah`} variant="quiet" size="sm">
            Ubah
          </ButtonLink>
        )}
      </TrainingHeader>
      <StatusPanel {...{ actor, training }} />
      <SeatStats training={training} />
      {status !== "DRAFT" && (
        <Card title="Dari undangan sampai produk bergerak">
          <FunnelBars funnel={funnel} base={`${base}/${id}`} />
        </Card>
      )}
      {status === "DONE" && <MovedCard {...{ actor, id }} per="pelatihan" today={dayIn(zone, new Date())} />}
      <Card title="Sesi">
        <SessionTable {...{ training, zone }} />
        {may(actor, "session.plan") && isChangeable(status) && <a href={`${base}/${id}/sesi`}>Atur sesi</a>}
      </Card>
      <div className="columns">
        <Card title="Rencana">
          <PlanFacts {...{ training, zone }} slug={actor.tenantSlug} />
        </Card>
        <div className="stack">
          <Card title="Tempat">
            <VenueFacts training={training} />
          </Card>
          <Card title="Syarat dan kuota">
            <ConditionFacts {...{ training, places }} />
          </Card>
          <PeopleCard {...{ actor, training }} />
        </div>
      </div>
      <Card title="Riwayat">
        <Timeline entries={stepEntries(training, zone)} />
      </Card>
      <EndCard {...{ actor, training }} />
    </main>
  )
}
