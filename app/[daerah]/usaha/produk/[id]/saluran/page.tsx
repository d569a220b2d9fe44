import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { formatRupiah } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getProductRecord } from "@/lib/product/queries/record"
import { channelKinds } from "@/lib/product/schema/words"
import { lastMonth, sayMonth } from "@/lib/task/rules"

export const metadata: Metadata = { title: "Tempat berjualan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** Where a product is sold, each place with what it brought in last month. */
export default async function OwnChannelsPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const record = await getProductRecord(actor, await idParam(params))
  if (!record || record.withdrawnAt) notFound()
  const { id, name, channels, sales, today } = record
  const home = `/${actor.tenantSlug}/usaha/produk/${id}`
  const month = lastMonth(today)
  return (
    <main>
      <PageHeader title="Tempat berjualan" lead={name} back={{ href: home, label: name }} />
      {channels.length === 0 && (
        <EmptyState title="Belum ada yang tercatat">
          Catat di mana produk ini dijual: di rumah, toko oleh-oleh, Shopee, atau lewat WhatsApp.
        </EmptyState>
      )}
      {channels.map((channel) => {
        const sold = sales.find((sale) => sale.channelId === channel.id && sale.month === month)
        return (
          <section className="card" key={channel.id}>
            <h2>{channel.name}</h2>
            <p className="muted">{channelKinds[channel.kind]}</p>
            <div>
              <a className="task" href={`${home}/saluran/${channel.id}/penjualan`}>
                <span>
                  Penjualan {sayMonth(month)}
                  <span className="sub">{sold ? formatRupiah(sold.amount) : "Belum diisi"}</span>
                </span>
              </a>
              <a className="task" href={`${home}/saluran/${channel.id}`}>
                <span>Ubah atau hapus</span>
              </a>
            </div>
          </section>
        )
      })}
      <p className="bar">
        <ButtonLink href={`${home}/saluran/baru`} variant={channels.length > 0 ? "quiet" : undefined}>
          Tambah tempat berjualan
        </ButtonLink>
      </p>
    </main>
  )
}
