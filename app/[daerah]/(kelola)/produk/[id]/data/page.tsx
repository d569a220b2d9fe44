import type { Metadata } from "next"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getPublication } from "@/lib/product/queries/publication"
import type { ProductRecord } from "@/lib/product/queries/record"
import { labelElements, packagingLevels } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { CheckForm } from "../check-form"
import { KeyFacts } from "../key-facts"
import { requirePart } from "../part"
import { PartPage } from "../part-page"
import { PublishCard } from "./publish-card"
import { StandingCard } from "./standing-card"

export const metadata: Metadata = { title: "Data produk" }

export default async function DataPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "readiness.view")
  const [{ product, record, mayChange }, publication] = await Promise.all([
    requirePart(actor, params),
    getPublication(actor, await idParam(params)),
  ])
  const { id } = product
  const base = `/${actor.tenantSlug}/produk/${id}`
  return (
    <PartPage {...{ actor, product }} current="data">
      <Card title="Data pokok">
        <KeyFacts {...{ record }} />
        {record.description && <p className="prose">{record.description}</p>}
        {record.descriptionEn && (
          <p className="prose" lang="en">
            {record.descriptionEn}
          </p>
        )}
        {mayChange && (
          <>
            <a href={`${base}/ubah`}>Ubah data pokok</a>
            <CheckForm
              {...{ actor, id }}
              part="RECORD"
              grades={[record.grade]}
              unseen={record.unseen}
              what="produk dan data pokoknya"
            />
          </>
        )}
      </Card>
      <Card title="Bagian lain">
        <DescriptionList
          facts={listParts(record).map(({ path, label, value }) => ({
            label,
            value,
            note: <a href={`${base}/${path}`}>Buka {label.toLowerCase()}</a>,
          }))}
        />
      </Card>
      {publication && <PublishCard {...{ actor, publication }} zone={record.timeZone} />}
      <StandingCard {...{ actor, product }} />
    </PartPage>
  )
}

/** The parts of a record, each in one line. */
function listParts({ photos, variants, packaging, labels, outputs, channels, exports }: ProductRecord) {
  const [label] = labels
  const needed = keysOf(labelElements).length - (label?.notNeeded.length ?? 0)
  const count = (number: number, unit: string) => (number > 0 ? `${formatNumber(number)} ${unit}` : null)
  return [
    { path: "foto", label: "Foto", value: count(photos.length, "foto") },
    { path: "varian", label: "Varian", value: count(variants.length, "varian") },
    {
      path: "kemasan",
      label: "Kemasan",
      value: packaging.map(({ level, material }) => `${packagingLevels[level]}: ${material}`).join("; "),
    },
    {
      path: "label",
      label: "Label",
      value:
        label && `Versi ${label.version}: ${formatNumber(label.elements.length)} dari ${formatNumber(needed)} unsur`,
    },
    {
      path: "produksi",
      label: "Produksi",
      value: count(outputs.filter(({ quantity }) => quantity > 0).length, "bulan ada produksi dari 12"),
    },
    { path: "saluran", label: "Saluran", value: channels.map(({ name }) => name).join(", ") },
    { path: "ekspor", label: "Ekspor", value: count(exports.length, "pengiriman") },
  ]
}
