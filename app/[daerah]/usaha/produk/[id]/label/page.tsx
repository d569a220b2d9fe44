import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { PhotoInput } from "@/components/ui/photo-input"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProductRecord } from "@/lib/product/queries/record"
import { saveOwnLabelAction } from "./actions"
import { ElementBoxes } from "./element-boxes"

export const metadata: Metadata = { title: "Label" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** The label as it is now: a photo, and which of the nine mandatory things are on it. */
export default async function OwnLabelPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const record = await getProductRecord(actor, await idParam(params))
  if (!record || record.withdrawnAt) notFound()
  const { id, name, labels } = record
  const [label] = labels
  const home = `/${actor.tenantSlug}/usaha/produk/${id}`
  return (
    <main>
      <PageHeader title="Foto label" lead={name} back={{ href: home, label: name }} />
      <Form
        action={saveOwnLabelAction}
        hidden={{ daerah: actor.tenantSlug, id: uuidv7(), productId: id }}
        submitLabel="Simpan label"
      >
        {label?.document && (
          <p>
            <img src={`${home}/label/gambar`} alt="Label yang sudah tersimpan" width={280} />
          </p>
        )}
        <PhotoInput
          name="file"
          label={label?.document ? "Ganti foto label" : "Foto label"}
          hint="Dekatkan sampai tulisannya terbaca."
          optional
        />
        <ElementBoxes label={label} />
      </Form>
    </main>
  )
}
