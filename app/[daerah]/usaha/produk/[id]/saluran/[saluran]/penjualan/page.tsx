import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { MoneyField } from "@/components/ui/money-field"
import { requireActor } from "@/lib/auth"
import { queryOf, type SearchParams } from "@/lib/params"
import { saleField } from "@/lib/product/schema/channel"
import { lastMonth, sayMonth } from "@/lib/task/rules"
import { saveOwnSalesAction } from "../../actions"
import { requireOwnChannel } from "../../own-channel"

export const metadata: Metadata = { title: "Penjualan" }

type PageProps = {
  params: Promise<{ daerah: string; id: string; saluran: string }>
  searchParams: SearchParams
}

/** What one place brought in in one month (`?bulan=2026-10`, otherwise the last whole one). */
export default async function OwnSalesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const { record, channel } = await requireOwnChannel(actor, params)
  const { bulan } = await queryOf(searchParams)
  const month = record.months.find((each) => each.startsWith(bulan ?? "-")) ?? lastMonth(record.today)
  const known = record.sales.find((sale) => sale.channelId === channel.id && sale.month === month)
  const list = `/${actor.tenantSlug}/usaha/produk/${record.id}/saluran`
  return (
    <main>
      <PageHeader
        title={`Penjualan ${sayMonth(month)}`}
        lead={`${record.name}, ${channel.name}`}
        back={{ href: list, label: "Tempat berjualan" }}
      />
      <Form
        key={month}
        action={saveOwnSalesAction}
        hidden={{ daerah: actor.tenantSlug, id: channel.id, productId: record.id }}
        initial={{ [saleField(month)]: known ? String(known.amount) : "" }}
        submitLabel="Simpan"
      >
        <MoneyField
          name={saleField(month)}
          label="Berapa penjualannya?"
          hint="Misalnya 1,5 jt atau 750 rb. Angka ini hanya dilihat dinas, tidak ikut dibagikan."
        />
      </Form>
      <details>
        <summary>Bulan lain</summary>
        <div>
          {record.months
            .filter((each) => each !== month)
            .map((each) => (
              <a className="task" href={`${list}/${channel.id}/penjualan?bulan=${each.slice(0, 7)}`} key={each}>
                <span>{sayMonth(each)}</span>
              </a>
            ))}
        </div>
      </details>
    </main>
  )
}
