import type { Metadata } from "next"
import { DescriptionList } from "@/components/ui/description-list"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { requireActor, requireTenant } from "@/lib/auth"
import { listToConfirm } from "@/lib/obligation/queries/own"
import { getOwnPartner, listOwnTrainings } from "@/lib/partner/queries/own"
import { splitByTime } from "@/lib/partner/rules"
import { formatPhone } from "@/lib/person/rules"
import { countSubmissions } from "@/lib/submission/queries/counts"
import { getTenantProfile } from "@/lib/tenant/queries"
import { PartnershipTabs } from "./partnership-tabs"
import { TrainingCards } from "./training-cards"
import { WaitingPart } from "./waiting-part"

export const metadata: Metadata = { title: "Kemitraan" }

export default async function PartnershipPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "partnership.view")
  const [partner, counts, toConfirm, trainings, { timeZone }, { agency, contact }] = await Promise.all([
    getOwnPartner(actor),
    countSubmissions(actor),
    listToConfirm(actor),
    listOwnTrainings(actor),
    requireTenant(params),
    getTenantProfile(actor, new Date()),
  ])
  const { next, over } = splitByTime(trainings, new Date())
  const base = `/${actor.tenantSlug}/kemitraan`
  return (
    <main>
      <h1>{partner?.name ?? "Kemitraan"}</h1>
      {!partner && (
        <Notice kind="info" title="Akun Anda belum terhubung dengan lembaga">
          Minta {agency?.name ?? "dinas"} menghubungkan akun Anda dengan lembaga Anda. Sesudah itu pengajuan,
          perjanjian, dan pelatihannya muncul di sini.
        </Notice>
      )}
      {partner && (
        <>
          <PartnershipTabs slug={actor.tenantSlug} current="" />
          <WaitingPart {...{ base, counts, toConfirm }} />
        </>
      )}
      {partner && trainings.length === 0 && (
        <EmptyState title="Belum ada pelatihan">
          Pelatihan yang melibatkan lembaga Anda muncul di sini begitu dinas membukanya.
        </EmptyState>
      )}
      <TrainingCards title="Pelatihan mendatang dan berlangsung" trainings={next} base={base} zone={timeZone} />
      <TrainingCards title="Pelatihan yang sudah lewat" trainings={over} base={base} zone={timeZone} />
      <h2>Dinas yang bekerja dengan Anda</h2>
      <DescriptionList
        facts={[
          { label: "Dinas", value: agency?.name },
          { label: "Telepon", value: contact?.contactPhone && formatPhone(contact.contactPhone) },
          {
            label: "E-mail",
            value: contact?.contactEmail && <a href={`mailto:${contact.contactEmail}`}>{contact.contactEmail}</a>,
          },
        ]}
      />
    </main>
  )
}
