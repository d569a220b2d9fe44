import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MouHeader } from "@/app/[daerah]/(kelola)/mou/[id]/mou-header"
import { Card } from "@/components/ui/card"
import { UploadFault } from "@/components/ui/upload-fault"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { getMouHead } from "@/lib/mou/queries/head"
import { listVersions } from "@/lib/mou/queries/versions"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { UploadForm } from "./upload-form"
import { VersionTable } from "./version-table"

export const metadata: Metadata = { title: "Naskah perjanjian" }

/** What can be wrong with the text of an agreement besides. */
const faults = {
  signed: "Naskah bertanda tangan diunggah sebagai PDF atau foto pindaian, bukan dokumen Word.",
}

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function VersionsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const id = await idParam(params)
  const [mou, versions, { galat, ...typed }, { timeZone }] = await Promise.all([
    getMouHead(actor, id),
    listVersions(actor, id),
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!mou) notFound()
  const base = `/${actor.tenantSlug}/mou/${id}/naskah`
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="naskah" />
      <UploadFault fault={galat} title="Naskah belum diterima" more={faults} />
      <VersionTable {...{ base, versions }} zone={timeZone} />
      {may(actor, "mou.add-version") && (
        <Card title="Unggah versi baru">
          <UploadForm base={base} typed={typed} />
        </Card>
      )}
    </main>
  )
}
