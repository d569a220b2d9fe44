import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { PartnerForm } from "../partner-form"

export const metadata: Metadata = { title: "Mitra baru" }

export default async function NewPartnerPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "partner.save")
  const base = `/${actor.tenantSlug}/mitra`
  return (
    <main>
      <PageHeader
        title="Mitra baru"
        lead="Mitra yang tercatat dapat dipilih pada pelatihan."
        back={{ href: base, label: "Mitra" }}
      />
      <PartnerForm slug={actor.tenantSlug} id={uuidv7()} submitLabel="Simpan mitra" backHref={base} />
    </main>
  )
}
