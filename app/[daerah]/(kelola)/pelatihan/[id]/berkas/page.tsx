import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { listFiles } from "@/lib/training/queries/files"
import { getTrainingHead } from "@/lib/training/queries/head"
import { MaterialTable } from "./material-table"
import { PhotoGrid } from "./photo-grid"
import { UploadForm } from "./upload-form"
import "./berkas.css"

export const metadata: Metadata = { title: "Berkas pelatihan" }

/** Why a file was not taken, in words. */
const faults = new Map([
  ["none", "Belum ada berkas yang dipilih. Pilih berkasnya, lalu tekan Unggah."],
  ["empty", "Berkas itu kosong (0 byte). Simpan ulang berkasnya, lalu unggah lagi."],
  ["too-large", "Berkas lebih dari 20 MB. Perkecil gambar di dalamnya atau bagi menjadi beberapa berkas."],
  ["broken", "Kiriman terputus atau rusak di jalan. Unggah sekali lagi."],
  ["origin", "Kiriman ini tidak berasal dari halaman portal. Muat ulang halaman ini, lalu unggah lagi."],
  ["kind", "Jenis berkas ini tidak diterima. Unggah PDF, dokumen Office atau LibreOffice, atau gambar JPG, PNG, WebP."],
  ["photo", "Foto kegiatan harus berupa gambar JPG, PNG, atau WebP. Untuk dokumen, pilih “Materi”."],
  ["picture", "Gambar ini rusak dan tidak dapat dibaca. Ambil atau simpan ulang, lalu unggah lagi."],
])

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function FilesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "training.list")
  const trainingId = await idParam(params)
  const [training, files, { galat = "" }, { timeZone }] = await Promise.all([
    getTrainingHead(actor, trainingId),
    listFiles(actor, { trainingId }),
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!training) notFound()
  const [materials, photos] = [
    files.filter(({ kind }) => kind === "MATERIAL"),
    files.filter(({ kind }) => kind === "PHOTO"),
  ]
  const base = `/${actor.tenantSlug}/pelatihan/${trainingId}/berkas`
  const removes = may(actor, "material.remove")
  const fault = faults.get(galat)
  return (
    <main>
      <TrainingHeader {...{ actor, training }} current="berkas" />
      {fault && (
        <Notice kind="warning" title="Berkas belum diterima">
          {fault}
        </Notice>
      )}
      <section className="stack">
        <h2>Materi</h2>
        <MaterialTable {...{ base, materials, removes }} slug={actor.tenantSlug} zone={timeZone} />
      </section>
      <section className="stack">
        <h2>Foto kegiatan</h2>
        <PhotoGrid {...{ base, photos, removes }} slug={actor.tenantSlug} />
      </section>
      {may(actor, "material.add") && (
        <Card title="Unggah berkas">
          <UploadForm base={base} />
        </Card>
      )}
    </main>
  )
}
