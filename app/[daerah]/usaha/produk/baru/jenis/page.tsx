import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { requireActor } from "@/lib/auth"
import { queryOf, type SearchParams } from "@/lib/params"
import { NameProduct } from "@/lib/product/schema/own"
import { chooseKindAction } from "../../actions"
import { KindField } from "../../kind-field"
import { stepCount } from "../../steps"

export const metadata: Metadata = { title: "Tambah produk" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

/** The second question; with its answer the product is recorded. */
export default async function NewKindPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const { id = "", usaha = "", nama = "" } = await queryOf(searchParams)
  const base = `/${actor.tenantSlug}/usaha/produk/baru`
  const named = NameProduct.safeParse({ id, enterpriseId: usaha, name: nama })
  if (!named.success) redirect(base)
  return (
    <main>
      <PageHeader
        title={`Pertanyaan 2 dari ${stepCount}`}
        lead={named.data.name}
        back={{ href: `${base}?${new URLSearchParams({ id, usaha, nama })}` }}
      />
      <Form
        action={chooseKindAction}
        hidden={{ daerah: actor.tenantSlug, id, enterpriseId: usaha, name: nama }}
        submitLabel="Lanjutkan"
      >
        <KindField />
      </Form>
    </main>
  )
}
