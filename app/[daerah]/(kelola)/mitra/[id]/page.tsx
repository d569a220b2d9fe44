import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getPartner } from "@/lib/partner/queries/partners"
import { listPartnerMous } from "@/lib/partner/queries/record"
import { partnerServices } from "@/lib/partner/schema/words"
import { formatPhone } from "@/lib/person/rules"
import { HandedPart } from "./handed-part"
import { MouTable } from "./mou-table"
import { PartnerHeader } from "./partner-header"
import { TrainingTable } from "./training-table"

export const metadata: Metadata = { title: "Mitra" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function PartnerPage({ params }: PageProps) {
  const actor = await requireActor(params, "partner.list")
  const id = await idParam(params)
  const [partner, mous, { timeZone }] = await Promise.all([
    getPartner(actor, id),
    listPartnerMous(actor, id),
    requireTenant(params),
  ])
  if (!partner) notFound()
  const { phone, email, address, services, trainings } = partner
  const slug = actor.tenantSlug
  return (
    <main>
      <PartnerHeader {...{ actor, partner }} current="">
        {may(actor, "partner.save") && (
          <ButtonLink href={`/${slug}/mitra/${id}/ubah`} variant="quiet" size="sm">
            Ubah
          </ButtonLink>
        )}
      </PartnerHeader>
      <Card>
        <DescriptionList
          facts={[
            { label: "Layanan", value: services.map((service) => partnerServices[service]).join(", ") },
            { label: "Alamat", value: address },
            { label: "Telepon", value: phone && formatPhone(phone) },
            { label: "E-mail", value: email && <a href={`mailto:${email}`}>{email}</a> },
          ]}
        />
      </Card>
      <section className="stack">
        <h2>Perjanjian</h2>
        <MouTable {...{ slug, mous }} />
      </section>
      <section className="stack">
        <h2>Pengajuan</h2>
        <HandedPart {...{ actor }} partnerId={id} />
      </section>
      <section className="stack">
        <h2>Pelatihan</h2>
        <TrainingTable {...{ slug, trainings }} zone={timeZone} />
      </section>
    </main>
  )
}
