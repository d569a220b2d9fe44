import "../../produk.css"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { UploadFault } from "@/components/ui/upload-fault"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { mostPhotos } from "@/lib/product/schema/photo"
import { stepAfter, stepBefore, stepCount, stepNumber } from "../../steps"
import { PhotoList } from "./photo-list"
import { PhotoUpload } from "./photo-upload"

export const metadata: Metadata = { title: "Foto produk" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

/** A product's photos: add, order, take away; of a new product (`?baru=1`) one of its questions. */
export default async function OwnPhotosPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const [record, { baru, galat }] = [await getOwnRecord(actor, await idParam(params)), await queryOf(searchParams)]
  if (!record) notFound()
  const { id, name, photos } = record
  const home = `/${actor.tenantSlug}/usaha/produk/${id}`
  const isNew = baru === "1"
  return (
    <main>
      <PageHeader
        title={isNew ? `Pertanyaan ${stepNumber("foto")} dari ${stepCount}` : "Foto produk"}
        lead={name}
        back={{ href: isNew ? `${home}${stepBefore("foto")}` : home, label: isNew ? undefined : name }}
      />
      <UploadFault fault={galat} title="Foto belum tersimpan" more={faults} />
      {isNew && <h2>Tambahkan foto produknya</h2>}
      <p>
        Foto di tempat terang, satu produk penuh dalam gambar. Foto pertama yang dilihat orang lebih dulu. Paling banyak{" "}
        {mostPhotos} foto.
      </p>
      {photos.length < mostPhotos && (
        <PhotoUpload action={`${home}/foto/unggah${isNew ? "?baru=1" : ""}`} most={mostPhotos - photos.length} />
      )}
      <PhotoList
        key={photos.map((photo) => photo.id).join()}
        {...{ photos, name }}
        hidden={{ daerah: actor.tenantSlug, productId: id, baru: isNew ? "1" : "" }}
      />
      {isNew && (
        <p className="bar">
          <ButtonLink href={`${home}${stepAfter("foto")}`}>
            {photos.length > 0 ? "Lanjutkan" : "Lanjutkan tanpa foto"}
          </ButtonLink>
        </p>
      )}
    </main>
  )
}

const faults = {
  kind: "Berkas ini bukan foto. Pilih gambar JPG, PNG, atau WebP.",
  most: `Foto sudah ${mostPhotos}. Hapus salah satu dahulu.`,
  "too-large": "Foto lebih dari 20 MB. Ambil foto dengan ukuran lebih kecil, lalu coba lagi.",
}
