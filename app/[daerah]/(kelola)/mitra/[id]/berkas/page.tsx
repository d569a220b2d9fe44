import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Card } from "@/components/ui/card"
import { UploadFault } from "@/components/ui/upload-fault"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getPartnerHead, listDocuments } from "@/lib/partner/queries/record"
import { PartnerHeader } from "../partner-header"
import { PaperTable } from "./paper-table"
import { UploadForm } from "./upload-form"

export const metadata: Metadata = { title: "Berkas mitra" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function PapersPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partner.list")
  const id = await idParam(params)
  const [partner, papers, { galat, ...typed }, { timeZone }] = await Promise.all([
    getPartnerHead(actor, id),
    listDocuments(actor, id),
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!partner) notFound()
  return (
    <main>
      <PartnerHeader {...{ actor, partner }} current="berkas" />
      <UploadFault fault={galat} title="Berkas belum diterima" />
      <PaperTable {...{ actor, papers }} partnerId={id} zone={timeZone} />
      {may(actor, "partner-document.add") && (
        <Card title="Unggah berkas">
          <UploadForm base={`/${actor.tenantSlug}/mitra/${id}/berkas`} typed={typed} />
        </Card>
      )}
    </main>
  )
}
