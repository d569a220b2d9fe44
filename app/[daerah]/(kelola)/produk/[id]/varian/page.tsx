import type { Metadata } from "next"
import { saveVariantsAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { formatRupiah } from "@/lib/format"
import type { ProductRecord } from "@/lib/product/queries/record"
import { requirePart } from "../part"
import { PartPage } from "../part-page"
import { VariantForm } from "./variant-form"

export const metadata: Metadata = { title: "Varian produk" }

export default async function VariantsPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "readiness.view")
  const { product, record, mayChange } = await requirePart(actor, params)
  return (
    <PartPage {...{ actor, product }} current="varian">
      {mayChange ? (
        <Card title="Ukuran atau rasa yang dijual">
          <VariantForm
            action={saveVariantsAction}
            hidden={{ daerah: actor.tenantSlug, productId: product.id }}
            variants={record.variants}
          />
        </Card>
      ) : (
        <VariantTable variants={record.variants} />
      )}
    </PartPage>
  )
}

function VariantTable({ variants }: Pick<ProductRecord, "variants">) {
  if (variants.length === 0)
    return <EmptyState title="Satu ukuran saja">Ukuran atau rasa lain dari produk ini belum dicatat.</EmptyState>
  return (
    <DataTable caption="Varian" columns={columns}>
      {variants.map(({ id, name, netContent, price, barcode }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{netContent || "–"}</td>
          <td className="num">{price === null ? "–" : formatRupiah(price)}</td>
          <td>{barcode ?? "–"}</td>
        </tr>
      ))}
    </DataTable>
  )
}

const columns = [
  { key: "name", label: "Varian" },
  { key: "content", label: "Isi bersih" },
  { key: "price", label: "Harga", numeric: true },
  { key: "barcode", label: "Barcode" },
]
