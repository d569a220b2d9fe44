import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { listPermitsOfProduct } from "@/lib/permit/queries/list"
import { permitKinds } from "@/lib/permit/schema/words"
import { getProductHead } from "@/lib/product/queries/head"
import { isKeyOf } from "@/lib/vocabulary"
import { ProductHeader } from "../product-header"
import { PermitList } from "./permit-list"

export const metadata: Metadata = { title: "Izin produk" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function ProductPermitsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "permit.list")
  const id = await idParam(params)
  const [product, permits, { tersimpan, dihapus }] = await Promise.all([
    getProductHead(actor, id),
    listPermitsOfProduct(actor, id),
    queryOf(searchParams),
  ])
  if (!product) notFound()
  const base = `/${actor.tenantSlug}/produk/${id}/izin`
  const add = may(actor, "permit.save") && <ButtonLink href={`${base}/baru`}>Catat izin</ButtonLink>
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="izin">
        {add}
      </ProductHeader>
      {isKeyOf(permitKinds, tersimpan) && (
        <Notice kind="success">{permitKinds[tersimpan]} tersimpan. Kesiapan produk dihitung ulang.</Notice>
      )}
      {dihapus && <Notice kind="success">Catatan izin dihapus. Kesiapan produk dihitung ulang.</Notice>}
      {permits.length === 0 ? (
        <EmptyState title="Belum ada izin yang tercatat">
          Catat P-IRT, halal, merek, atau sertifikat lain yang sudah ada atau sedang diurus; kesiapan produk langsung
          dihitung ulang.
        </EmptyState>
      ) : (
        <PermitList {...{ base, permits }} />
      )}
    </main>
  )
}
