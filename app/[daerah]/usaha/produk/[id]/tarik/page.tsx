import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { withdrawOwnAction } from "../../actions"

export const metadata: Metadata = { title: "Tarik produk" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** Takes a product that is made no more, or was recorded by mistake, out of the owner's list. */
export default async function WithdrawProductPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.withdraw")
  const record = await getOwnRecord(actor, await idParam(params))
  if (!record) notFound()
  return (
    <main>
      <PageHeader
        title="Tarik produk ini?"
        lead={record.name}
        back={{ href: `/${actor.tenantSlug}/usaha/produk/${record.id}`, label: record.name }}
      />
      <p>
        Produk ini tidak tampil lagi, dan tautan yang pernah Anda bagikan tidak dapat dibuka. Catatannya tetap disimpan
        dinas; bila ingin kembali, hubungi dinas.
      </p>
      <Form action={withdrawOwnAction} hidden={{ daerah: actor.tenantSlug, id: record.id }}>
        <TextField
          name="reason"
          label="Mengapa?"
          hint="Misalnya: tidak dibuat lagi, atau salah catat."
          maxLength={300}
        />
        <div className="bar">
          <SubmitButton variant="danger">Tarik produk</SubmitButton>
        </div>
      </Form>
    </main>
  )
}
