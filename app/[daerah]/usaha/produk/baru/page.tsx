import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { requireActor } from "@/lib/auth"
import { listOwnEnterprises } from "@/lib/enterprise/queries/own"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { nameProductAction } from "../actions"
import { stepCount } from "../steps"

export const metadata: Metadata = { title: "Tambah produk" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

/** The first question about a new product; the address keeps what was typed when somebody comes back to it. */
export default async function NewProductPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const [typed, all] = [await queryOf(searchParams), await listOwnEnterprises(actor)]
  const enterprises = all.filter(({ status }) => status !== "MERGED")
  const [only] = enterprises
  if (!only) redirect(`/${actor.tenantSlug}/usaha`)
  const id = isId(typed.id) ? typed.id : uuidv7()
  const isOne = enterprises.length === 1
  return (
    <main>
      <PageHeader
        title={`Pertanyaan 1 dari ${stepCount}`}
        lead="Tambah produk. Jawaban tersimpan setiap kali Anda menekan “Lanjutkan”."
        back={{ href: `/${actor.tenantSlug}/usaha/produk`, label: "Produk saya" }}
      />
      <Form
        action={nameProductAction}
        hidden={{ daerah: actor.tenantSlug, id, ...(isOne && { enterpriseId: only.id }) }}
        initial={{ name: typed.nama ?? "", enterpriseId: typed.usaha ?? only.id }}
        submitLabel="Lanjutkan"
      >
        {!isOne && (
          <ChoiceField
            name="enterpriseId"
            label="Produk usaha yang mana?"
            choices={enterprises.map((each) => ({ value: each.id, label: each.name }))}
          />
        )}
        <TextField
          name="name"
          label="Apa nama produknya?"
          hint="Satu jenis saja, misalnya “Keripik pisang manis”. Ukuran lain dapat ditambah kemudian."
          maxLength={120}
          autoComplete="off"
        />
      </Form>
    </main>
  )
}
