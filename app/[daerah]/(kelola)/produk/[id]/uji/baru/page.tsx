import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { TestForm } from "@/app/[daerah]/test-form"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { listPartners } from "@/lib/partner/queries/partners"
import { getProductHead } from "@/lib/product/queries/head"
import { standardsFor } from "@/lib/test/rules/standards"
import { ProductHeader } from "../../product-header"
import { logTestAction } from "../actions"
import { LaboratoryFields, OtherStandard } from "./laboratory-fields"

export const metadata: Metadata = { title: "Catat hasil uji" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function NewTestPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "test.log")
  const id = await idParam(params)
  const [product, partners, { standar }] = await Promise.all([
    getProductHead(actor, id),
    listPartners(actor),
    queryOf(searchParams),
  ])
  if (!product) notFound()
  const known = standardsFor(product.commodity)
  const standard = standar === "lain" ? null : (known[0] ?? null)
  const base = `/${actor.tenantSlug}/produk/${id}/uji`
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="uji" />
      {known.length > 0 && <OtherStandard {...{ known, standard }} href={`${base}/baru`} />}
      <TestForm
        key={standard?.code ?? "lain"}
        {...{ standard }}
        action={logTestAction}
        slug={actor.tenantSlug}
        id={uuidv7()}
        productId={id}
        backHref={base}
      >
        <LaboratoryFields partners={partners} />
      </TestForm>
    </main>
  )
}
