import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ButtonLink } from "@/components/ui/button"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { getNextSteps } from "@/lib/channel/queries/explained"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getProductHead } from "@/lib/product/queries/head"
import { ProductHeader } from "../product-header"
import { ChannelList } from "./channel-list"
import { ChannelPart } from "./channel-part"
import { FirstStep } from "./first-step"

export const metadata: Metadata = { title: "Langkah berikutnya" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function NextStepsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "readiness.view")
  const id = await idParam(params)
  const [product, steps, { saluran }] = await Promise.all([
    getProductHead(actor, id),
    getNextSteps(actor, id),
    queryOf(searchParams),
  ])
  if (!product || !steps) notFound()
  const { explained } = steps
  const chosen = explained.find(({ profile }) => profile.id === saluran) ?? explained[0]
  const of = { slug: actor.tenantSlug, productId: id, enterpriseId: product.enterprise.id }
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="langkah">
        {may(actor, "channel-profile.save") && (
          <ButtonLink href={`/${actor.tenantSlug}/kesiapan/saluran`} variant="quiet">
            Atur syarat saluran
          </ButtonLink>
        )}
      </ProductHeader>
      <FirstStep {...{ of, steps }} />
      <ChannelList {...{ explained }} base={`/${of.slug}/produk/${id}/langkah`} chosenId={chosen?.profile.id ?? null} />
      {chosen && <ChannelPart {...{ of, steps }} one={chosen} canCheck={may(actor, "channel-profile.check")} />}
    </main>
  )
}
