import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { VariantForm } from "../variant-form"

export const metadata: Metadata = { title: "Tambah ukuran atau rasa" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function NewVariantPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const record = await getOwnRecord(actor, await idParam(params))
  if (!record) notFound()
  return (
    <main>
      <PageHeader
        title="Tambah ukuran atau rasa"
        lead={record.name}
        back={{ href: `/${actor.tenantSlug}/usaha/produk/${record.id}/varian`, label: "Ukuran dan rasa" }}
      />
      <VariantForm hidden={{ daerah: actor.tenantSlug, id: uuidv7(), productId: record.id }} />
    </main>
  )
}
