import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProposable } from "@/lib/proposal/queries"
import { getKelurahan } from "@/lib/region/queries"
import { proposeChangeAction } from "../../actions"
import { ProposalForm } from "./proposal-form"

export const metadata: Metadata = { title: "Usulkan perubahan" }

export default async function ProposePage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "proposal.send")
  const enterprise = await getProposable(actor, await idParam(params))
  if (!enterprise) notFound()
  const { id, name, texts } = enterprise
  const regions = [...(await getKelurahan(actor)).values()]
  return (
    <main>
      <PageHeader
        title="Usulkan perubahan"
        lead="Ubah yang keliru saja. Petugas memeriksa dan menjawab dalam 3 × 24 jam. NIK dan NPWP diubah di kantor dinas dengan kartunya."
        back={{ href: `/${actor.tenantSlug}/usaha/${id}`, label: name }}
      />
      <ProposalForm
        slug={actor.tenantSlug}
        ids={{ id: uuidv7(), enterpriseId: id }}
        action={proposeChangeAction}
        initial={texts}
        regions={regions.map((region) => ({ code: region.code, name: region.name, kecamatan: region.kecamatan }))}
      />
    </main>
  )
}
