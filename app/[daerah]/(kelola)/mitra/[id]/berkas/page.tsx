import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getPartnerHead, listDocuments } from "@/lib/partner/queries/record"
import { PartnerHeader } from "../partner-header"
import { PaperTable } from "./paper-table"
import { UploadForm } from "./upload-form"

export const metadata: Metadata = { title: "Berkas mitra" }

/** Why a file was not taken, in words. */
const faults = new Map([
  ["none", "Belum ada berkas yang dipilih. Pilih berkasnya, lalu tekan Unggah berkas."],
  ["empty", "Berkas itu kosong (0 byte). Simpan ulang berkasnya, lalu unggah lagi."],
  ["too-large", "Berkas lebih dari 20 MB. Pindai ulang dengan resolusi lebih rendah, lalu unggah lagi."],
  ["broken", "Kiriman terputus atau rusak di jalan. Unggah sekali lagi."],
  ["origin", "Kiriman ini tidak berasal dari halaman portal. Muat ulang halaman ini, lalu unggah lagi."],
  [
    "kind",
    "Berkas ini bukan PDF, dokumen Office atau LibreOffice, atau gambar JPG, PNG, WebP. Simpan dalam salah satu bentuk itu, lalu unggah lagi.",
  ],
  ["picture", "Gambar ini rusak dan tidak dapat dibaca. Ambil atau pindai ulang, lalu unggah lagi."],
])

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function PapersPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partner.list")
  const id = await idParam(params)
  const [partner, papers, { galat = "" }, { timeZone }] = await Promise.all([
    getPartnerHead(actor, id),
    listDocuments(actor, id),
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!partner) notFound()
  const fault = faults.get(galat)
  return (
    <main>
      <PartnerHeader {...{ actor, partner }} current="berkas" />
      {fault && (
        <Notice kind="warning" title="Berkas belum diterima">
          {fault}
        </Notice>
      )}
      <PaperTable {...{ actor, papers }} partnerId={id} zone={timeZone} />
      {may(actor, "partner-document.add") && (
        <Card title="Unggah berkas">
          <UploadForm base={`/${actor.tenantSlug}/mitra/${id}/berkas`} />
        </Card>
      )}
    </main>
  )
}
