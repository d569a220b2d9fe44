import type { Metadata } from "next"
import { saveOutputsAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { CheckForm } from "../check-form"
import { requirePart } from "../part"
import { PartPage } from "../part-page"
import { OutputForm } from "./output-form"
import { OutputTable } from "./output-table"

export const metadata: Metadata = { title: "Produksi" }

export default async function OutputPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "readiness.view")
  const { product, record, mayChange } = await requirePart(actor, params)
  const { id } = product
  const { outputs, months, capacity, capacityUnit } = record
  const unit = capacityUnit || "satuan"
  const active = outputs.filter(({ quantity }) => quantity > 0).length
  return (
    <PartPage {...{ actor, product }} current="produksi">
      <Card title="Produksi 12 bulan terakhir">
        <p>
          {formatNumber(active)} dari 12 bulan ada produksi.{" "}
          {capacity ? `Kapasitas sebulan ${formatNumber(capacity)} ${unit}.` : "Kapasitas sebulan belum diisi."}
        </p>
        {mayChange ? (
          <OutputForm
            action={saveOutputsAction}
            hidden={{ daerah: actor.tenantSlug, productId: id }}
            {...{ months, outputs, unit }}
          />
        ) : (
          <OutputTable {...{ months, outputs, unit }} />
        )}
        {mayChange && (
          <CheckForm
            {...{ actor, id }}
            part="OUTPUT"
            grades={outputs.map(({ grade }) => grade)}
            what="catatan produksinya"
          />
        )}
      </Card>
    </PartPage>
  )
}
