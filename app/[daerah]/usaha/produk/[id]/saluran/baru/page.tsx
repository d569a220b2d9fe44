import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { ChannelForm } from "../channel-form"

export const metadata: Metadata = { title: "Tambah tempat berjualan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function NewChannelPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const record = await getOwnRecord(actor, await idParam(params))
  if (!record) notFound()
  return (
    <main>
      <PageHeader
        title="Tambah tempat berjualan"
        lead={record.name}
        back={{ href: `/${actor.tenantSlug}/usaha/produk/${record.id}/saluran`, label: "Tempat berjualan" }}
      />
      <ChannelForm hidden={{ daerah: actor.tenantSlug, id: uuidv7(), productId: record.id }} />
    </main>
  )
}
