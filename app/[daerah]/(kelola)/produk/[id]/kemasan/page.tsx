import type { Metadata } from "next"
import { savePackagingAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { requireActor } from "@/lib/auth"
import { queryOf, type SearchParams } from "@/lib/params"
import { packagingLevels } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { CheckForm } from "../check-form"
import { requirePart } from "../part"
import { PartPage } from "../part-page"
import { PackagingFacts } from "./packaging-facts"
import { PackagingForm } from "./packaging-form"

export const metadata: Metadata = { title: "Kemasan produk" }

const hints = {
  PRIMARY: "Yang menyentuh produk: botol, plastik, pembungkus.",
  SECONDARY: "Yang menghimpun beberapa satuan: dus kecil, sleeve.",
  TERTIARY: "Untuk pengiriman: karton besar, peti, palet.",
} as const

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function PackagingPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "readiness.view")
  const { product, record, mayChange } = await requirePart(actor, params)
  const { id } = product
  const { ubah } = await queryOf(searchParams)
  return (
    <PartPage {...{ actor, product }} current="kemasan">
      {mayChange && (
        <CheckForm
          {...{ actor, id }}
          part="PACKAGING"
          grades={record.packaging.map(({ grade }) => grade)}
          what="kemasannya"
        />
      )}
      {keysOf(packagingLevels).map((level) => {
        const known = record.packaging.find((one) => one.level === level)
        return (
          <Card key={level} title={`Kemasan ${packagingLevels[level].toLowerCase()}`}>
            <p className="muted small">{hints[level]}</p>
            {known ? (
              <PackagingFacts
                {...{ actor, known }}
                mayChange={mayChange && ubah !== level}
                productId={id}
                zone={record.timeZone}
              />
            ) : (
              <p className="muted">Belum diisi.</p>
            )}
            {mayChange && ubah !== level && !known && (
              <a href={`?ubah=${level}`}>Isi kemasan {packagingLevels[level].toLowerCase()}</a>
            )}
            {mayChange && ubah === level && (
              <PackagingForm
                action={savePackagingAction}
                hidden={{ daerah: actor.tenantSlug, productId: id, level }}
                {...{ known, level }}
              />
            )}
          </Card>
        )
      })}
    </PartPage>
  )
}
