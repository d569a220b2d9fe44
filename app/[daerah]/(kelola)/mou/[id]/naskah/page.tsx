import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MouHeader } from "@/app/[daerah]/(kelola)/mou/[id]/mou-header"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { getMouHead } from "@/lib/mou/queries/head"
import { listVersions } from "@/lib/mou/queries/versions"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { UploadForm } from "./upload-form"
import { VersionTable } from "./version-table"

export const metadata: Metadata = { title: "Naskah perjanjian" }

/** Why a file was not taken, in words. */
const faults = new Map([
  ["none", "Belum ada berkas yang dipilih. Pilih berkasnya, lalu tekan Unggah naskah."],
  ["empty", "Berkas itu kosong (0 byte). Simpan ulang berkasnya, lalu unggah lagi."],
  ["too-large", "Berkas lebih dari 20 MB. Pindai ulang dengan resolusi lebih rendah, lalu unggah lagi."],
  ["broken", "Kiriman terputus atau rusak di jalan. Unggah sekali lagi."],
  ["origin", "Kiriman ini tidak berasal dari halaman portal. Muat ulang halaman ini, lalu unggah lagi."],
  [
    "kind",
    "Berkas ini bukan PDF, dokumen Office atau LibreOffice, atau gambar JPG, PNG, WebP. Simpan dalam salah satu bentuk itu, lalu unggah lagi.",
  ],
  ["signed", "Naskah bertanda tangan diunggah sebagai PDF atau foto pindaian, bukan dokumen Word."],
  ["picture", "Gambar ini rusak dan tidak dapat dibaca. Ambil atau pindai ulang, lalu unggah lagi."],
])

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function VersionsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const id = await idParam(params)
  const [mou, versions, { galat = "" }, { timeZone }] = await Promise.all([
    getMouHead(actor, id),
    listVersions(actor, id),
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!mou) notFound()
  const base = `/${actor.tenantSlug}/mou/${id}/naskah`
  const fault = faults.get(galat)
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="naskah" />
      {fault && (
        <Notice kind="warning" title="Naskah belum diterima">
          {fault}
        </Notice>
      )}
      <VersionTable {...{ base, versions }} zone={timeZone} />
      {may(actor, "mou.add-version") && (
        <Card title="Unggah versi baru">
          <UploadForm base={base} />
        </Card>
      )}
    </main>
  )
}
