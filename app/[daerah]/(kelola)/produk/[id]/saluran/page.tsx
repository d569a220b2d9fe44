import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { saveChannelAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { CheckForm } from "../check-form"
import { requirePart } from "../part"
import { PartPage } from "../part-page"
import { ChannelForm } from "./channel-form"
import { ChannelTable } from "./channel-table"

export const metadata: Metadata = { title: "Saluran penjualan" }

export default async function ChannelsPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "readiness.view")
  const { product, record, mayChange } = await requirePart(actor, params)
  const { id } = product
  return (
    <PartPage {...{ actor, product }} current="saluran">
      {record.channels.length > 0 ? (
        <ChannelTable base={`/${actor.tenantSlug}/produk/${id}/saluran`} {...{ record }} />
      ) : (
        <EmptyState title="Belum ada saluran penjualan">
          Toko sendiri, titip jual, lokapasar, ritel, atau eksportir yang menjual produk ini.
        </EmptyState>
      )}
      {mayChange && (
        <CheckForm
          {...{ actor, id }}
          part="CHANNEL"
          grades={record.channels.map(({ grade }) => grade)}
          what="saluran penjualannya"
        />
      )}
      {mayChange && (
        <Card title="Tambah saluran">
          <ChannelForm
            action={saveChannelAction}
            hidden={{ daerah: actor.tenantSlug, id: uuidv7(), productId: id }}
            submitLabel="Simpan saluran"
          />
        </Card>
      )}
    </PartPage>
  )
}
