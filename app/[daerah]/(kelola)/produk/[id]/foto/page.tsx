import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import { type Typed, UploadFrame } from "@/components/ui/upload-frame"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getProductHead } from "@/lib/product/queries/head"
import { getProductRecord } from "@/lib/product/queries/record"
import { mostPhotos } from "@/lib/product/schema/photo"
import { captionPhotoAction, orderPhotosAction, removePhotoAction } from "../../actions"
import { DataNav } from "../data-nav"
import { ProductHeader } from "../product-header"
import { PhotoList } from "./photo-list"
import "./photos.css"

export const metadata: Metadata = { title: "Foto produk" }

/** Why a photo was not taken, in words. */
const faults = new Map([
  ["none", "Belum ada foto yang dipilih. Pilih fotonya, lalu tekan Unggah foto."],
  ["empty", "Foto itu kosong (0 byte). Ambil lagi, lalu unggah."],
  ["too-large", "Foto lebih dari 20 MB. Kirim ulang dengan ukuran lebih kecil."],
  ["broken", "Kiriman terputus atau rusak di jalan. Unggah sekali lagi."],
  ["origin", "Kiriman ini tidak berasal dari halaman portal. Muat ulang halaman ini, lalu unggah lagi."],
  ["kind", "Berkas ini bukan foto JPG, PNG, atau WebP. Pilih fotonya, lalu unggah lagi."],
  ["picture", "Foto ini rusak, atau produknya sedang tidak dapat diubah. Ambil ulang, lalu unggah lagi."],
  ["most", `Foto sudah ${mostPhotos}. Hapus salah satu dahulu, lalu unggah lagi.`],
])

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function PhotosPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "readiness.view")
  const id = await idParam(params)
  const [product, record, query] = await Promise.all([
    getProductHead(actor, id),
    getProductRecord(actor, id),
    queryOf(searchParams),
  ])
  if (!product || !record) notFound()
  const { photos } = record
  const slug = actor.tenantSlug
  const base = `/${slug}/produk/${id}/foto`
  const mayChange = may(actor, "product.check") && product.withdrawnAt === null
  const edited = photos.some((photo) => photo.id === query.ubah) ? (query.ubah ?? null) : null
  const fault = faults.get(query.galat ?? "")
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="data" />
      <DataNav {...{ slug, id }} current="foto" />
      {fault && (
        <Notice kind="warning" title="Foto belum diterima">
          {fault}
        </Notice>
      )}
      {photos.length > 0 ? (
        <PhotoList
          key={photos.map((photo) => photo.id).join()}
          {...{ base, slug, photos, mayChange, edited }}
          productId={id}
          name={product.name}
          actions={{ order: orderPhotosAction, caption: captionPhotoAction, remove: removePhotoAction }}
        />
      ) : (
        <EmptyState title="Belum ada foto">Foto pertama menjadi foto utama pada katalog dan berkas produk.</EmptyState>
      )}
      {mayChange && edited === null && photos.length < mostPhotos && (
        <Card title={`Tambah foto (${formatNumber(photos.length)} dari ${mostPhotos})`}>
          <AddPhotoForm base={base} typed={query} />
        </Card>
      )}
    </main>
  )
}

function AddPhotoForm({ base, typed }: { base: string; typed: Typed }) {
  return (
    <UploadFrame action={`${base}/unggah`} welcome="Foto JPG, PNG, atau WebP" submitLabel="Unggah foto" typed={typed}>
      <TextField
        name="caption"
        label="Keterangan foto"
        hint="Misalnya “Kemasan botol 250 ml”."
        optional
        maxLength={150}
        autoComplete="off"
      />
    </UploadFrame>
  )
}
