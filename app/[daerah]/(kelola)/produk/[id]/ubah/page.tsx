import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProductRecord } from "@/lib/product/queries/record"
import { productTexts } from "@/lib/product/rules/form-texts"
import { changeProductAction } from "../../actions"
import { ProductForm } from "../../product-form"

export const metadata: Metadata = { title: "Ubah produk" }

export default async function ChangeProductPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "product.check")
  const product = await getProductRecord(actor, await idParam(params))
  if (!product) notFound()
  const { id, name, updatedAt } = product
  const back = `/${actor.tenantSlug}/produk/${id}/data`
  return (
    <main>
      <PageHeader title={`Ubah ${name}`} back={{ href: back, label: name }} />
      <ProductForm
        action={changeProductAction}
        hidden={{ daerah: actor.tenantSlug, id, version: updatedAt.toISOString() }}
        initial={productTexts(product)}
        submitLabel="Simpan perubahan"
        backHref={back}
      />
    </main>
  )
}
