import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { removeVariantAction } from "../actions"
import { VariantForm } from "../variant-form"

export const metadata: Metadata = { title: "Ubah ukuran atau rasa" }

type PageProps = { params: Promise<{ daerah: string; id: string; varian: string }> }

export default async function OwnVariantPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const record = await getOwnRecord(actor, await idParam(params))
  const { varian } = await params
  const variant = record?.variants.find(({ id }) => id === varian)
  if (!record || !variant) notFound()
  const hidden = { daerah: actor.tenantSlug, id: variant.id, productId: record.id }
  const { name, netContent, price, barcode } = variant
  return (
    <main>
      <PageHeader
        title={name}
        lead={record.name}
        back={{ href: `/${actor.tenantSlug}/usaha/produk/${record.id}/varian`, label: "Ukuran dan rasa" }}
      />
      <VariantForm
        hidden={hidden}
        initial={{ name, netContent, price: price === null ? "" : String(price), barcode: barcode ?? "" }}
      />
      <details>
        <summary>Tidak dijual lagi?</summary>
        <Form action={removeVariantAction} hidden={hidden}>
          <p>Ukuran atau rasa ini hilang dari catatan; produknya sendiri tetap ada.</p>
          <div className="bar">
            <SubmitButton variant="danger">Hapus {name}</SubmitButton>
          </div>
        </Form>
      </details>
    </main>
  )
}
