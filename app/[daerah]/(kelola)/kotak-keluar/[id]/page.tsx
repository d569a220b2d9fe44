import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { replaceMessageAction } from "@/app/[daerah]/(kelola)/kotak-keluar/actions"
import { MailNotice } from "@/app/[daerah]/(kelola)/kotak-keluar/mail-notice"
import { MessageStateTag } from "@/app/[daerah]/(kelola)/kotak-keluar/message-state"
import { addressOf } from "@/app/[daerah]/(kelola)/kotak-keluar/message-table"
import { RetryForm } from "@/app/[daerah]/(kelola)/kotak-keluar/retry-form"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstant } from "@/lib/format"
import { getMessage } from "@/lib/message/queries/outbox"
import { readOutboxFilter, writeOutboxFilter } from "@/lib/message/rules/filter"
import { messageChannels, messageEvents } from "@/lib/message/schema/words"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { formatPhone } from "@/lib/person/rules"
import { OpenForm } from "./open-form"
import "../message.css"

export const metadata: Metadata = { title: "Pesan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }
type Message = NonNullable<Awaited<ReturnType<typeof getMessage>>>

export default async function MessagePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "message.open")
  const filter = readOutboxFilter(await queryOf(searchParams))
  const message = await getMessage(actor, await idParam(params), filter)
  if (!message) notFound()
  const { slug, timeZone } = await requireTenant(params)
  const base = `/${slug}/kotak-keluar`
  const kept = writeOutboxFilter(filter)
  const next = message.next && `${base}/${message.next}${kept}`
  return (
    <main>
      <PageHeader
        title={message.person?.name ?? addressOf(message.channel, message.address)}
        back={may(actor, "message.list") ? { href: `${base}${kept}`, label: "Kotak keluar" } : undefined}
        lead={
          <>
            {messageEvents[message.event]} <MessageStateTag state={message.state} />
          </>
        }
      />
      {message.channel === "EMAIL" && message.state === "QUEUED" && <MailNotice />}
      {message.channel === "WHATSAPP" && (
        <div className="bar">
          <OpenForm
            key={message.id}
            action={`${base}/${message.id}/whatsapp`}
            next={next}
            again={message.state === "OPENED"}
          />
          {next && (
            <ButtonLink href={next} variant="quiet">
              Lewati, ke pesan berikutnya
            </ButtonLink>
          )}
        </div>
      )}
      <Card title={message.subject || "Isi pesan"}>
        <p className="message-text">{message.body}</p>
      </Card>
      <Facts {...{ message, zone: timeZone, slug }} />
      {message.state === "FAILED" && may(actor, "message.retry") && (
        <RetryForm slug={slug} id={message.id} label="Kirim ulang" />
      )}
      {message.instead && may(actor, "message.replace") && (
        <Form action={replaceMessageAction} hidden={{ daerah: slug, id: message.id }}>
          <div className="bar">
            <SubmitButton variant="quiet">Kirim lewat WhatsApp</SubmitButton>
            <span className="small muted">Ke {formatPhone(message.instead)}; surelnya tidak dikirim lagi.</span>
          </div>
        </Form>
      )}
    </main>
  )
}

function Facts({ message, zone, slug }: { message: Message; zone: string; slug: string }) {
  const { channel, address, training, at, sentAt, error, tries, sender } = message
  const facts = [
    { label: "Lewat", value: messageChannels[channel] },
    { label: "Kepada", value: addressOf(channel, address) },
    { label: "Pelatihan", value: training && <a href={`/${slug}/pelatihan/${training.id}`}>{training.title}</a> },
    { label: "Ditulis", value: `${formatInstant(at, zone)}, oleh ${sender ?? "sistem"}` },
    { label: channel === "EMAIL" ? "Terkirim" : "Dibuka", value: sentAt && formatInstant(sentAt, zone) },
    { label: "Percobaan", value: tries > 0 && String(tries) },
    { label: "Kendala", value: error },
  ]
  return (
    <Card title="Keterangan">
      <DescriptionList facts={facts.filter(({ value }) => value)} />
    </Card>
  )
}
