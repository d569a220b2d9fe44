import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { removeChannelAction, saveChannelAction, saveSalesAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { RemoveForm } from "@/components/ui/remove-form"
import { requireActor } from "@/lib/auth"
import { requirePart } from "../../part"
import { PartPage } from "../../part-page"
import { ChannelForm } from "../channel-form"
import { ChannelTable } from "../channel-table"
import { SalesForm } from "./sales-form"

export const metadata: Metadata = { title: "Saluran penjualan" }

type PageProps = { params: Promise<{ daerah: string; id: string; saluran: string }> }

export default async function ChannelPage({ params }: PageProps) {
  const actor = await requireActor(params, "readiness.view")
  const { product, record, mayChange } = await requirePart(actor, params)
  const { saluran } = await params
  const channel = record.channels.find(({ id }) => id === saluran)
  if (!channel) notFound()
  const { kind, name, url, since, until } = channel
  const base = `/${actor.tenantSlug}/produk/${product.id}/saluran`
  const hidden = { daerah: actor.tenantSlug, id: channel.id, productId: product.id }
  const sales = record.sales.filter(({ channelId }) => channelId === channel.id)
  return (
    <PartPage {...{ actor, product }} current="saluran">
      <p>
        <a className="back small" href={base}>
          ‹ Semua saluran
        </a>
      </p>
      <ChannelTable {...{ base }} record={{ channels: [channel], sales }} />
      {mayChange && (
        <Card title="Penjualan per bulan">
          <SalesForm action={saveSalesAction} months={record.months} {...{ hidden, sales }} />
        </Card>
      )}
      {mayChange && (
        <Card title={`Ubah ${name}`}>
          <ChannelForm
            action={saveChannelAction}
            hidden={hidden}
            initial={{ kind, name, url, since: since ?? "", until: until ?? "" }}
            submitLabel="Simpan perubahan"
          />
          <RemoveForm
            action={removeChannelAction}
            hidden={hidden}
            said={name}
            warning="Saluran ini dan catatan penjualannya hilang. Bila hanya berhenti berjualan di sini, isi tanggal terakhirnya saja."
          />
        </Card>
      )}
    </PartPage>
  )
}
