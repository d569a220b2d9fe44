import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getPartnerHead, listContacts } from "@/lib/partner/queries/record"
import { dayIn } from "@/lib/tenant/rules"
import { PartnerHeader } from "../partner-header"
import { People } from "../people"
import { ContactForm } from "./contact-form"
import { ContactList } from "./contact-list"

export const metadata: Metadata = { title: "Narahubung mitra" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function ContactsPage({ params }: PageProps) {
  const actor = await requireActor(params, "partner.list")
  const id = await idParam(params)
  const [partner, contacts, tenant] = await Promise.all([
    getPartnerHead(actor, id),
    listContacts(actor, id),
    requireTenant(params),
  ])
  if (!partner) notFound()
  const today = dayIn(tenant.timeZone, new Date())
  return (
    <main>
      <PartnerHeader {...{ actor, partner }} current="narahubung" />
      {contacts.length === 0 ? (
        <EmptyState title="Belum ada narahubung">
          Catat siapa yang dihubungi di mitra ini; nomornya dipakai untuk mengingatkan jawaban dan komitmen.
        </EmptyState>
      ) : (
        <ContactList {...{ actor, partner, contacts, today }} daerah={tenant.name} />
      )}
      {may(actor, "partner-contact.save") && (
        <Card title="Tambah narahubung">
          {/* What was typed belongs to one contact; the next begins anew. */}
          <ContactForm
            key={contacts.length}
            {...{ slug: actor.tenantSlug, id: uuidv7(), partnerId: id }}
            submitLabel="Simpan narahubung"
          />
        </Card>
      )}
      <People actor={actor} partnerId={id} />
    </main>
  )
}
