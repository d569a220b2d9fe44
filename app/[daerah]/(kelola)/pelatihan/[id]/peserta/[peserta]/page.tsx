import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { RowLinks, stateMoods } from "@/app/[daerah]/(kelola)/pelatihan/[id]/peserta/participant-table"
import { PageHeader } from "@/components/layout/page-header"
import { DescriptionList } from "@/components/ui/description-list"
import { Tag } from "@/components/ui/tag"
import { isRole, may, roles } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { getListedParticipant } from "@/lib/enrolment/queries/list"
import { enrolmentStates, parts } from "@/lib/enrolment/schema"
import { formatInstant } from "@/lib/format"
import { idParam, isId } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getTrainingHead } from "@/lib/training/queries/head"
import { isUnderWay } from "@/lib/training/rules/status"
import { RestoreForm, WithdrawForm } from "./forms"

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
  const { name, part, enterprise, enterpriseId, kelurahanCode, state, place, promotedAt } = row
  const hidden = { daerah: tenant.slug, id: row.id, trainingId: id }
  const zone = tenant.timeZone
  const canChange = isUnderWay(training.status)
  const by = `${row.by ?? "sistem"}${isRole(row.role) ? `, ${roles[row.role].toLowerCase()}` : ""}`
  return (
    <main className="prose">
      <PageHeader
        title={name}
        lead={training.title}
        back={{ href: `/${tenant.slug}/pelatihan/${id}/peserta`, label: "Peserta" }}
      >
        <RowLinks {...{ row, training, tenant }} />
      </PageHeader>
      <DescriptionList
        facts={[
          {
            label: "Keadaan",
            value: <Tag mood={stateMoods[state]}>{enrolmentStates[state]}</Tag>,
            note: [place && `Nomor ${place} dalam antrean`, promotedAt && "Dari daftar tunggu", row.reason]
              .filter(Boolean)
              .join(". "),
          },
          { label: "Sejak", value: formatInstant(row.stateAt, zone) },
          {
            label: "Sebagai",
            value: enterpriseId ? <a href={`/${tenant.slug}/umkm/${enterpriseId}`}>{enterprise}</a> : parts[part],
          },
          { label: "Kelurahan", value: kelurahanCode && (places.get(kelurahanCode)?.name ?? kelurahanCode) },
          { label: "Didaftarkan", value: `${formatInstant(row.at, zone)}, oleh ${by}` },
        ]}
      />
      {canChange && state !== "WITHDRAWN" && may(actor, "enrolment.withdraw") && <WithdrawForm hidden={hidden} />}
      {canChange && state === "WITHDRAWN" && may(actor, "enrolment.restore") && <RestoreForm hidden={hidden} />}
    </main>
  )
}
