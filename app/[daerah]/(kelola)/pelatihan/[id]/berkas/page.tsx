import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { Card } from "@/components/ui/card"
import { UploadFault } from "@/components/ui/upload-fault"
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

/** What can be wrong with a photo besides. */
const faults = {
  photo: "Foto kegiatan harus berupa gambar JPG, PNG, atau WebP. Untuk dokumen, pilih “Materi”.",
}

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function FilesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "training.list")
  const trainingId = await idParam(params)
  const [training, files, { galat, ...typed }, { timeZone }] = await Promise.all([
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
  return (
    <main>
      <TrainingHeader {...{ actor, training }} current="berkas" />
      <UploadFault fault={galat} title="Berkas belum diterima" more={faults} />
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
          <UploadForm base={base} typed={typed} />
        </Card>
      )}
    </main>
  )
}
