import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProductRecord } from "@/lib/product/queries/record"
import { isKeyOf } from "@/lib/vocabulary"
import { saveOwnPackagingAction } from "../actions"
import { ownLevels } from "../levels"
import { OwnPackagingForm } from "./own-packaging-form"

export const metadata: Metadata = { title: "Kemasan" }

type PageProps = { params: Promise<{ daerah: string; id: string; tingkat: string }> }

export default async function OwnPackagingLevelPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const { tingkat } = await params
  const record = await getProductRecord(actor, await idParam(params))
  if (!record || record.withdrawnAt || !isKeyOf<keyof typeof ownLevels>(ownLevels, tingkat)) notFound()
  const { level, label, hint } = ownLevels[tingkat]
  const known = record.packaging.find((row) => row.level === level)
  const home = `/${actor.tenantSlug}/usaha/produk/${record.id}`
  return (
    <main>
      <PageHeader title={label} lead={record.name} back={{ href: `${home}/kemasan`, label: "Kemasan" }} />
      <OwnPackagingForm
        action={saveOwnPackagingAction}
        hidden={{ daerah: actor.tenantSlug, productId: record.id, level }}
        {...{ hint, known }}
      />
    </main>
  )
}
