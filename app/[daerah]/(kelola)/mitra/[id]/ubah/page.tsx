import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getPartner } from "@/lib/partner/queries/partners"
import { formatPhone } from "@/lib/person/rules"
import { PartnerForm, tickedServices } from "../../partner-form"

export const metadata: Metadata = { title: "Ubah mitra" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function ChangePartnerPage({ params }: PageProps) {
  const actor = await requireActor(params, "partner.save")
  const partner = await getPartner(actor, await idParam(params))
  if (!partner) notFound()
  const { id, name, kind, phone, email, address, services } = partner
  const back = `/${actor.tenantSlug}/mitra/${id}`
  return (
    <main>
      <PageHeader title={`Ubah ${name}`} back={{ href: back, label: name }} />
      <PartnerForm
        slug={actor.tenantSlug}
        id={id}
        initial={{
          ...{ name, kind, phone: phone ? formatPhone(phone) : "", email: email ?? "", address },
          ...tickedServices(services),
        }}
        submitLabel="Simpan perubahan"
        backHref={back}
      />
    </main>
  )
}
