import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { sayWhen } from "@/app/[daerah]/usaha/pelatihan/when"
import { PageHeader } from "@/components/layout/page-header"
import { DescriptionList, type Fact } from "@/components/ui/description-list"
import { getPortalAddress } from "@/lib/address"
import { requireActor, requireTenant } from "@/lib/auth"
import { type AgendaTraining, getAgendaTraining } from "@/lib/calendar/queries/agenda"
import { judgeCandidates } from "@/lib/enrolment/queries/candidates"
import { listOwnEnrolments } from "@/lib/enrolment/queries/own"
import { listOwnEnterprises } from "@/lib/enterprise/queries/own"
import { formatNumber } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { type PlaceNames, sayConditions, sayQuota } from "@/lib/training/rules/condition-words"
import { EnrolForm } from "./enrol-form"
import { Receipt } from "./receipt"

export const metadata: Metadata = { title: "Daftar pelatihan" }

type Params = { params: Promise<{ daerah: string; id: string }> }

export default async function OwnTrainingPage({ params }: Params) {
  const actor = await requireActor(params, "enterprise.view-own")
  const [id, tenant, own, enterprises, places] = await Promise.all([
    idParam(params),
    requireTenant(params),
    listOwnEnrolments(actor),
    listOwnEnterprises(actor),
    getKelurahan(actor),
  ])
  const ids = enterprises.map((one) => one.id)
  const [training, judged] = await Promise.all([getAgendaTraining(actor, id), judgeCandidates(actor, id, ids)])
  if (!training || !judged) notFound()
  const enrolment = own.find(({ trainingId }) => trainingId === id)
  const when = sayWhen(training, tenant.timeZone)
  return (
    <main>
      <PageHeader
        title={training.title}
        lead={when}
        back={{ href: `/${tenant.slug}/usaha/pelatihan`, label: "Pelatihan" }}
      />
      {enrolment ? (
        <Receipt {...{ enrolment, tenant, when }} address={`${await getPortalAddress()}/${tenant.slug}/agenda/${id}`} />
      ) : (
        <>
          {training.objective && <p>{training.objective}</p>}
          <DescriptionList facts={factsOf(training, places)} />
          <EnrolForm judged={judged} hidden={{ daerah: tenant.slug, trainingId: id }} />
        </>
      )}
    </main>
  )
}

function factsOf(training: AgendaTraining, places: PlaceNames): Fact[] {
  const { conditions, quota, seatsLeft, capacity } = training
  const rules = [...sayConditions(conditions, training, places), ...sayQuota(quota, places)]
  return [
    { label: "Kursi", value: `${formatNumber(seatsLeft)} dari ${formatNumber(capacity)} masih kosong` },
    { label: "Syarat", value: rules.length > 0 ? rules.join(" ") : "Terbuka untuk semua usaha yang tercatat." },
  ]
}
