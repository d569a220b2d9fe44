import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { TestForm } from "@/app/[daerah]/test-form"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getHandedProduct } from "@/lib/test/queries/handed"
import { standardsFor } from "@/lib/test/rules/standards"
import { logOwnTestAction } from "../actions"

export const metadata: Metadata = { title: "Catat hasil uji" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function NewOwnTestPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const id = await idParam(params)
  const [product, { standar }] = await Promise.all([getHandedProduct(actor, id), queryOf(searchParams)])
  if (!product) notFound()
  const standard = standar === "lain" ? null : (standardsFor(product.commodity)[0] ?? null)
  const base = `/${actor.tenantSlug}/kemitraan/uji`
  return (
    <main>
      <PageHeader
        title={`Hasil uji ${product.name}`}
        lead={`Produk ${product.enterprise}. Salin dari laporan Anda; portal menilai setiap angka terhadap batasnya.`}
        back={{ href: base, label: "Hasil uji" }}
      />
      {standard && (
        <p>
          <a href={`${base}/${id}?standar=lain`}>Laporan ini memakai standar lain</a>
        </p>
      )}
      <TestForm
        key={standard?.code ?? "lain"}
        {...{ standard }}
        action={logOwnTestAction}
        slug={actor.tenantSlug}
        id={uuidv7()}
        productId={id}
        backHref={base}
      />
    </main>
  )
}
