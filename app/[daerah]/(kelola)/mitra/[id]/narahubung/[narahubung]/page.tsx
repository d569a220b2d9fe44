import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { removeContactAction } from "@/app/[daerah]/(kelola)/mitra/actions"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { idParam, isId } from "@/lib/params"
import { getContact } from "@/lib/partner/queries/record"
import { formatPhone } from "@/lib/person/rules"
import { ContactForm } from "../contact-form"

export const metadata: Metadata = { title: "Ubah narahubung" }

type PageProps = { params: Promise<{ daerah: string; id: string; narahubung: string }> }

export default async function ChangeContactPage({ params }: PageProps) {
  const actor = await requireActor(params, "partner-contact.save")
  const [partnerId, { narahubung }] = await Promise.all([idParam(params), params])
  const contact = isId(narahubung) ? await getContact(actor, partnerId, narahubung) : null
  if (!contact) notFound()
  const { id, name, position, phone, email, validFrom, validUntil, note } = contact
  const slug = actor.tenantSlug
  const back = `/${slug}/mitra/${partnerId}/narahubung`
  const initial = {
    ...{ name, position, note, phone: phone ? formatPhone(phone) : "", email: email ?? "" },
    ...{ validFrom: validFrom ?? "", validUntil: validUntil ?? "" },
  }
  return (
    <main>
      <PageHeader title={`Ubah ${name}`} back={{ href: back, label: "Narahubung" }} />
      <ContactForm
        {...{ slug, id, partnerId, initial }}
        submitLabel="Simpan perubahan"
        beside={<a href={back}>Batal</a>}
      />
      {may(actor, "partner-contact.remove") && (
        <Card title="Hapus narahubung">
          <Form action={removeContactAction} hidden={{ daerah: slug, id, partnerId }}>
            <p>
              Untuk orang yang salah dicatat. Bila {name} pindah atau diganti, isi “Berlaku sampai” saja supaya
              riwayatnya tetap ada.
            </p>
            <div className="bar">
              <SubmitButton variant="danger">Hapus narahubung</SubmitButton>
            </div>
          </Form>
        </Card>
      )}
    </main>
  )
}
