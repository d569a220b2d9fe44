import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Stat } from "@/components/ui/stat"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatDay, formatNumber } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getProductHead } from "@/lib/product/queries/head"
import { getReadiness, type TwoReadings } from "@/lib/product/queries/readiness"
import { getProductRecord } from "@/lib/product/queries/record"
import { levels, profiles } from "@/lib/readiness/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { DimensionList } from "./dimension-list"
import { EndingCard } from "./ending-card"
import { GateCard } from "./gate-card"
import { KeyFacts } from "./key-facts"
import { ProductHeader } from "./product-header"
import "./readiness.css"

export const metadata: Metadata = { title: "Produk" }

export default async function ProductPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "readiness.view")
  const id = await idParam(params)
  const [product, record, readings] = await Promise.all([
    getProductHead(actor, id),
    getProductRecord(actor, id),
    getReadiness(actor, id),
  ])
  if (!product || !record || !readings) notFound()
  const base = `/${actor.tenantSlug}/produk/${id}`
  const [photo] = record.photos
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="">
        {may(actor, "product.check") && product.withdrawnAt === null && (
          <ButtonLink href={`${base}/ubah`} size="sm">
            Ubah
          </ButtonLink>
        )}
      </ProductHeader>
      <Figures {...{ readings }} />
      <div className="summary">
        {photo && <img src={`${base}/foto/${photo.id}`} alt={photo.caption || product.name} />}
        <Card title="Data pokok">
          <KeyFacts {...{ record }} />
          <a href={`${base}/data`}>Semua data</a>
        </Card>
      </div>
      <Card title="Nilai per dimensi">
        <DimensionList {...{ readings }} />
      </Card>
      <GateCard {...{ readings }} />
      <EndingCard {...{ readings }} />
    </main>
  )
}

function Figures({ readings: { verified, stated, today } }: { readings: TwoReadings }) {
  const asOf = `per ${formatDay(today)}`
  return (
    <div className="stats">
      <Stat
        label="Tingkat kesiapan"
        figure={levels[verified.level]}
        unit={stated.level === verified.level ? "" : `menurut pemilik ${levels[stated.level]}`}
        definition="Tingkat tertinggi yang seluruh gerbangnya terpenuhi oleh bukti yang dilihat orang lain selain pemilik. Gerbang yang gagal tidak dapat ditutup oleh nilai lain."
        asOf={asOf}
      />
      {keysOf(profiles).map((profile) => (
        <Stat
          key={profile}
          label={`Indeks ${profiles[profile].toLowerCase()}`}
          figure={formatNumber(verified.index[profile])}
          unit={
            stated.index[profile] === verified.index[profile]
              ? "dari 100"
              : `dari 100; menurut pemilik ${formatNumber(stated.index[profile])}`
          }
          definition="Rata-rata berbobot nilai dimensi yang berlaku bagi produk ini."
          asOf={asOf}
        />
      ))}
    </div>
  )
}
