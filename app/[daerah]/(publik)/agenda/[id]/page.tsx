import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { PublicShell } from "@/components/layout/public-shell"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { Tag } from "@/components/ui/tag"
import { getPortalAddress } from "@/lib/address"
import { findActor, getVisitor, requireTenant } from "@/lib/auth"
import { getAgendaTraining } from "@/lib/calendar/queries/agenda"
import { idParam } from "@/lib/params"
import { getTenantProfile } from "@/lib/tenant/queries"
import { frameOf } from "@/lib/tenant/rules"
import { takesEnrolments } from "@/lib/training/rules/status"
import { trainingStatuses, trainingTypes } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"
import { Conditions } from "./conditions"
import { EnrolCard } from "./enrol-card"
import { SessionTable } from "./session-table"
import { ShareLinks } from "./share-links"
import { TrainingFacts } from "./training-facts"

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const training = await getAgendaTraining(await getVisitor(params), await idParam(params))
  return { title: training?.title ?? "Agenda pelatihan" }
}

export default async function AgendaTrainingPage({ params }: PageProps) {
  const [visitor, tenant, id] = await Promise.all([getVisitor(params), requireTenant(params), idParam(params)])
  const [training, actor, { contact }, portal] = await Promise.all([
    getAgendaTraining(visitor, id),
    findActor(tenant.slug),
    getTenantProfile(visitor, new Date()),
    getPortalAddress(),
  ])
  if (!training) notFound()
  const { slug, timeZone: zone } = tenant
  const status = keyOf(trainingStatuses, training.status)
  const isOpen = takesEnrolments({ ...training, status }, new Date())
  return (
    <PublicShell tenant={frameOf(tenant)} signInHref={actor ? undefined : `/masuk?lanjut=/${slug}/agenda/${id}`}>
      <main>
        <PageHeader
          title={training.title}
          back={{ href: `/${slug}/agenda`, label: "Agenda pelatihan" }}
          lead={
            <>
              {trainingTypes[keyOf(trainingTypes, training.type)]}{" "}
              <Tag mood={isOpen ? "good" : "plain"}>{isOpen ? "Pendaftaran dibuka" : trainingStatuses[status]}</Tag>
            </>
          }
        />
        {training.cancelledFor !== null && (
          <Notice kind="warning" title="Pelatihan ini dibatalkan">
            {training.cancelledFor}
          </Notice>
        )}
        {training.objective && <p className="prose">{training.objective}</p>}
        <EnrolCard {...{ slug, training, zone, isOpen, contact }} role={actor?.role ?? "visitor"} />
        <SessionTable sessions={training.sessions} zone={zone} />
        <Card title="Keterangan">
          <TrainingFacts training={training} />
        </Card>
        <Conditions visitor={visitor} training={training} />
        <ShareLinks {...{ slug, training, zone }} address={`${portal}/${slug}/agenda/${id}`} />
      </main>
    </PublicShell>
  )
}
