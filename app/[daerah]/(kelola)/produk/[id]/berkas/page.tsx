import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Button } from "@/components/ui/button"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { getDossier } from "@/lib/dossier/queries"
import { languages } from "@/lib/dossier/schema"
import { formatDay, formatNumber } from "@/lib/format"
import { idParam } from "@/lib/params"
import { permitKinds } from "@/lib/permit/schema/words"
import { getProductHead } from "@/lib/product/queries/head"
import { keysOf } from "@/lib/vocabulary"
import { ProductHeader } from "../product-header"

export const metadata: Metadata = { title: "Berkas produk" }

export default async function DossierPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "readiness.view")
  const id = await idParam(params)
  const [product, dossier] = await Promise.all([getProductHead(actor, id), getDossier(actor, id)])
  if (!product) notFound()
  const base = `/${actor.tenantSlug}/produk/${id}`
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="berkas">
        {dossier &&
          may(actor, "product.download") &&
          keysOf(languages).map((language) => (
            <form key={language} method="post" action={`${base}/berkas/cetak?bahasa=${language}`}>
              <Button variant="quiet" size="sm">
                {`PDF bahasa ${languages[language]}`}
              </Button>
            </form>
          ))}
      </ProductHeader>
      {!dossier && <Notice kind="info">Produk yang ditarik dari daftar tidak mempunyai berkas.</Notice>}
      {dossier && (
        <section className="stack">
          <h2>Berkas untuk ritel dan pembeli</h2>
          <p className="prose">
            Satu atau dua halaman: foto, spesifikasi, kemasan, kapasitas, harga, izin yang sudah diperiksa dan masih
            berlaku, dan kontak. NIK, NPWP, dan angka penjualan tidak pernah ikut.
          </p>
          <DescriptionList
            facts={[
              { label: "Foto", value: dossier.photo ? "Ada" : "Belum ada" },
              { label: "Nama Inggris", value: dossier.nameEn || "Belum diisi" },
              { label: "Keterangan Inggris", value: dossier.descriptionEn || "Belum diisi" },
              {
                label: "Kapasitas sebulan",
                value:
                  dossier.capacity === null
                    ? "Belum diisi"
                    : `${formatNumber(dossier.capacity)} ${dossier.capacityUnit}`,
              },
              { label: "Izin yang ditulis", value: sayPermits(dossier.permits) },
              { label: "Kontak", value: dossier.contact ?? "Melalui dinas; pemilik belum setuju nomornya dibagikan" },
            ]}
          />
        </section>
      )}
    </main>
  )
}

type Permits = NonNullable<Awaited<ReturnType<typeof getDossier>>>["permits"]

function sayPermits(permits: Permits): string {
  const said = permits.map(({ kind, expiresOn }) =>
    [permitKinds[kind], expiresOn ? `sampai ${formatDay(expiresOn)}` : "tanpa batas waktu"].join(" "),
  )
  return said.join("; ") || "Belum ada yang diperiksa"
}
