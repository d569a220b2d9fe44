import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { listHelp, listProductsOf } from "@/lib/permit/queries/form"
import { productBox } from "@/lib/permit/schema/permit"
import { permitKinds } from "@/lib/permit/schema/words"
import { getProductHead } from "@/lib/product/queries/head"
import { isKeyOf } from "@/lib/vocabulary"
import { ProductHeader } from "../../product-header"
import { PermitForm } from "../permit-form"
import { KindList } from "./kind-list"

export const metadata: Metadata = { title: "Catat izin" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function NewPermitPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "permit.save")
  const id = await idParam(params)
  const [product, { jenis }] = await Promise.all([getProductHead(actor, id), queryOf(searchParams)])
  if (!product) notFound()
  const enterpriseId = product.enterprise.id
  const base = `/${actor.tenantSlug}/produk/${id}/izin`
  if (!isKeyOf(permitKinds, jenis))
    return (
      <main>
        <ProductHeader {...{ actor, product }} current="izin" />
        <KindList base={base} />
      </main>
    )
  const [products, help] = await Promise.all([listProductsOf(actor, enterpriseId), listHelp(actor, enterpriseId)])
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="izin" />
      <PermitForm
        {...{ actor, products, help, kind: jenis, enterpriseId }}
        productId={id}
        permitId={uuidv7()}
        initial={{ state: "VALID", covers: "some", [productBox(id)]: "on" }}
      />
    </main>
  )
}
