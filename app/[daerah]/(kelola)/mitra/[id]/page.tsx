import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { trainingMoods } from "@/app/[daerah]/(kelola)/pelatihan/moods"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DataTable } from "@/components/ui/data-table"
import { DescriptionList } from "@/components/ui/description-list"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstantShortDay } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getPartner, type PartnerTraining } from "@/lib/partner/queries/partners"
import { partnerKinds } from "@/lib/partner/schema/partner"
import { formatPhone } from "@/lib/person/rules"
import { partnerParts, trainingStatuses } from "@/lib/training/schema/words"
import { People } from "./people"

export const metadata: Metadata = { title: "Mitra" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function PartnerPage({ params }: PageProps) {
  const actor = await requireActor(params, "partner.list")
  const [partner, { timeZone }] = await Promise.all([getPartner(actor, await idParam(params)), requireTenant(params)])
  if (!partner) notFound()
  const { id, name, kind, phone, email, address, trainings } = partner
  const base = `/${actor.tenantSlug}`
  return (
    <main>
      <PageHeader title={name} lead={partnerKinds[kind]} back={{ href: `${base}/mitra`, label: "Mitra" }}>
        {may(actor, "partner.save") && (
          <ButtonLink href={`${base}/mitra/${id}/ubah`} variant="quiet">
            Ubah
          </ButtonLink>
        )}
      </PageHeader>
      <Card>
        <DescriptionList
          facts={[
            { label: "Telepon", value: phone && formatPhone(phone) },
            { label: "E-mail", value: email && <a href={`mailto:${email}`}>{email}</a> },
            { label: "Alamat", value: address },
          ]}
        />
      </Card>
      <section className="stack">
        <h2>Pelatihan bersama {name}</h2>
        <Trainings {...{ base, trainings }} zone={timeZone} />
      </section>
      <People actor={actor} partnerId={id} />
    </main>
  )
}

function Trainings({ base, trainings, zone }: { base: string; trainings: PartnerTraining[]; zone: string }) {
  if (trainings.length === 0)
    return <EmptyState title="Belum ada pelatihan">Pilih mitra ini ketika merencanakan pelatihan.</EmptyState>
  return (
    <DataTable caption="Pelatihan yang diikuti mitra ini" columns={columns}>
      {trainings.map(({ id, title, status, part, startsAt }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`${base}/pelatihan/${id}`}>{title}</a>
          </th>
          <td>{partnerParts[part]}</td>
          <td className="nowrap">{startsAt ? formatInstantShortDay(startsAt, zone) : "belum dijadwalkan"}</td>
          <td>
            <Tag mood={trainingMoods[status]}>{trainingStatuses[status]}</Tag>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

const columns = [
  { key: "title", label: "Pelatihan" },
  { key: "part", label: "Peran mitra" },
  { key: "starts", label: "Mulai" },
  { key: "status", label: "Status" },
]
