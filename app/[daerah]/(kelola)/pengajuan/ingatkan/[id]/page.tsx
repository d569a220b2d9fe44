import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { CopyButton } from "@/components/ui/copy-button"
import { EmptyState } from "@/components/ui/empty-state"
import { getPortalAddress } from "@/lib/address"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { idParam } from "@/lib/params"
import { formatPhone, whatsappLink } from "@/lib/person/rules"
import { getReminder, type Recipient } from "@/lib/submission/queries/reminder"
import { composeReminder } from "@/lib/submission/rules/reminder"
import "./reminder.css"

export const metadata: Metadata = { title: "Ingatkan mitra" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function RemindPage({ params }: PageProps) {
  const actor = await requireActor(params, "submission.make")
  const partnerId = await idParam(params)
  const [found, { name: daerah }, portal] = await Promise.all([
    getReminder(actor, partnerId),
    requireTenant(params),
    getPortalAddress(),
  ])
  if (!found) notFound()
  const { partner, owed, people } = found
  const slug = actor.tenantSlug
  const back = { href: `/${slug}/pengajuan?mitra=${partnerId}`, label: "Pengajuan" }
  const reminder = composeReminder({ partner: partner.name, daerah, owed, address: `${portal}/${slug}/kemitraan` })
  return (
    <main>
      <PageHeader
        title={`Ingatkan ${partner.name}`}
        lead={`${formatNumber(owed.length)} pengajuan menunggu jawaban.`}
        back={back}
      />
      {owed.length === 0 ? (
        <EmptyState title="Tidak ada yang menunggu jawaban">Mitra ini sudah menjawab semuanya.</EmptyState>
      ) : (
        <>
          <Card title="Pesan yang siap dikirim">
            <p className="prepared">{reminder.text}</p>
            <CopyButton text={reminder.text} label="Salin pesan" />
          </Card>
          <section className="stack">
            <h2>Kirim kepada</h2>
            <Recipients {...{ people, reminder }} href={`/${slug}/mitra/${partnerId}`} />
          </section>
        </>
      )}
    </main>
  )
}

type RecipientsProps = { people: Recipient[]; reminder: { subject: string; text: string }; href: string }

function Recipients({ people, reminder, href }: RecipientsProps) {
  if (people.length === 0)
    return (
      <EmptyState title="Belum ada narahubung" action={<a href={href}>Buka data mitra</a>}>
        Catat nomor HP atau e-mail narahubung mitra ini.
      </EmptyState>
    )
  return (
    <ul className="stack">
      {people.map((person) => (
        <li key={`${person.name} ${person.phone} ${person.email}`} className="card">
          <b>{person.name}</b>
          <span className="sub">
            {[person.position, person.phone && formatPhone(person.phone), person.email].filter(Boolean).join(" · ")}
          </span>
          <Ways {...{ person, reminder }} />
        </li>
      ))}
    </ul>
  )
}

/** The ways a person can be written to, each with the message in it. */
function Ways({
  person: { name, phone, email },
  reminder: { subject, text },
}: Omit<RecipientsProps, "people" | "href"> & { person: Recipient }) {
  const whatsapp = phone && whatsappLink(phone, text)
  const mail = email && `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  return (
    <div className="bar">
      {whatsapp && (
        <ButtonLink href={whatsapp} variant="quiet" size="sm">
          Buka WhatsApp<span className="hidden-text"> kepada {name}</span>
        </ButtonLink>
      )}
      {mail && (
        <ButtonLink href={mail} variant="quiet" size="sm">
          Tulis e-mail<span className="hidden-text"> kepada {name}</span>
        </ButtonLink>
      )}
      {!whatsapp && !mail && <span className="small muted">Nomor ini bukan nomor HP; telepon saja.</span>}
    </div>
  )
}
