import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { RowLinks, stateMoods } from "@/app/[daerah]/(kelola)/pelatihan/[id]/peserta/participant-table"
import { PageHeader } from "@/components/layout/page-header"
import { DescriptionList, type Fact } from "@/components/ui/description-list"
import { Tag } from "@/components/ui/tag"
import { isRole, may, roles } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { getListedParticipant, type ListedParticipant } from "@/lib/enrolment/queries/list"
import { enrolmentStates, parts } from "@/lib/enrolment/schema"
import { formatInstant } from "@/lib/format"
import { idParam, isId } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getTrainingHead } from "@/lib/training/queries/head"
import type { PlaceNames } from "@/lib/training/rules/condition-words"
import { isUnderWay } from "@/lib/training/rules/status"
import { RenewForm, RestoreForm, WithdrawForm } from "./forms"

export const metadata: Metadata = { title: "Pendaftaran" }

type Params = { params: Promise<{ daerah: string; id: string; peserta: string }> }

export default async function EnrolmentPage({ params }: Params) {
  const actor = await requireActor(params, "enrolment.list")
  const [id, { peserta }, tenant, places] = await Promise.all([
    idParam(params),
    params,
    requireTenant(params),
    getKelurahan(actor),
  ])
  if (!isId(peserta)) notFound()
  const [training, row] = await Promise.all([getTrainingHead(actor, id), getListedParticipant(actor, id, peserta)])
  if (!training || !row) notFound()
  const hidden = { daerah: tenant.slug, id: row.id, trainingId: id }
  const canChange = isUnderWay(training.status)
  return (
    <main className="prose">
      <PageHeader
        title={row.name}
        lead={training.title}
        back={{ href: `/${tenant.slug}/pelatihan/${id}/peserta`, label: "Peserta" }}
      >
        <RowLinks {...{ row, training, tenant }} />
      </PageHeader>
      <DescriptionList facts={factsOf(row, tenant, places)} />
      {canChange && row.state !== "WITHDRAWN" && may(actor, "enrolment.withdraw") && <WithdrawForm hidden={hidden} />}
      {canChange && row.state === "WITHDRAWN" && may(actor, "enrolment.restore") && <RestoreForm hidden={hidden} />}
      {may(actor, "enrolment.renew-ticket") && (
        <RenewForm hidden={{ ...hidden, ticketVersion: String(row.ticketVersion) }} />
      )}
    </main>
  )
}

type Tenant = { slug: string; timeZone: string }

function factsOf(row: ListedParticipant, { slug, timeZone: zone }: Tenant, places: PlaceNames): Fact[] {
  const { part, enterprise, enterpriseId, kelurahanCode, state, place, promotedAt, reason } = row
  const notes = [place && `Nomor ${place} dalam antrean`, promotedAt && "Dari daftar tunggu", reason].filter(Boolean)
  const by = `${row.by ?? "sistem"}${isRole(row.role) ? `, ${roles[row.role].toLowerCase()}` : ""}`
  return [
    {
      label: "Keadaan",
      value: <Tag mood={stateMoods[state]}>{enrolmentStates[state]}</Tag>,
      note: notes.join(". "),
    },
    { label: "Sejak", value: formatInstant(row.stateAt, zone) },
    {
      label: "Sebagai",
      value: enterpriseId ? <a href={`/${slug}/umkm/${enterpriseId}`}>{enterprise}</a> : parts[part],
    },
    { label: "Kelurahan", value: kelurahanCode && (places.get(kelurahanCode)?.name ?? kelurahanCode) },
    { label: "Didaftarkan", value: `${formatInstant(row.at, zone)}, oleh ${by}` },
  ]
}
