import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getPartnerHead, listPartnerMous } from "@/lib/partner/queries/record"
import { dayIn } from "@/lib/tenant/rules"
import { InteractionForm } from "./interaction-form"

export const metadata: Metadata = { title: "Catat pertemuan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function NewInteractionPage({ params }: PageProps) {
  const actor = await requireActor(params, "interaction.record")
  const partnerId = await idParam(params)
  const [partner, mous, { timeZone }] = await Promise.all([
    getPartnerHead(actor, partnerId),
    listPartnerMous(actor, partnerId),
    requireTenant(params),
  ])
  if (!partner) notFound()
  const back = `/${actor.tenantSlug}/mitra/${partnerId}/riwayat`
  return (
    <main>
      <PageHeader
        title="Catat pertemuan atau percakapan"
        lead={`Dengan ${partner.name}. Hanya dinas yang membacanya.`}
        back={{ href: back, label: `Riwayat ${partner.name}` }}
      />
      <InteractionForm
        {...{ partnerId, mous, back }}
        slug={actor.tenantSlug}
        id={uuidv7()}
        today={dayIn(timeZone, new Date())}
      />
    </main>
  )
}
