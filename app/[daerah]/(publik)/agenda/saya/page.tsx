import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { PublicShell } from "@/components/layout/public-shell"
import { Card } from "@/components/ui/card"
import { CopyButton } from "@/components/ui/copy-button"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import type { Role } from "@/lib/access"
import { getPortalAddress } from "@/lib/address"
import { requireActor, requireTenant } from "@/lib/auth"
import { getOwnFeed } from "@/lib/calendar/queries/feed"
import { formatInstant } from "@/lib/format"
import { readKeptCode } from "@/lib/kept-code"
import { frameOf } from "@/lib/tenant/rules"
import "../agenda.css"
import { makeFeedAction, revokeFeedAction } from "./actions"

export const metadata: Metadata = { title: "Kalender saya" }

const contents: Partial<Record<Role, string>> = {
  owner: "pelatihan yang Anda ikuti atau tunggu",
  partner: "pelatihan yang melibatkan lembaga Anda",
}

export default async function OwnCalendarPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "calendar.make-feed")
  const tenant = await requireTenant(params)
  const [feed, kept, portal] = await Promise.all([getOwnFeed(actor), readKeptCode("calendar"), getPortalAddress()])
  const slug = tenant.slug
  const fresh = feed && kept?.id === feed.id ? `${portal}/${slug}/kalender/${kept.code}.ics` : null
  const what = (actor.role !== "visitor" && contents[actor.role]) || "semua pelatihan daerah ini"
  return (
    <PublicShell tenant={frameOf(tenant)}>
      <main>
        <PageHeader
          title="Kalender saya"
          back={{ href: `/${slug}/agenda`, label: "Agenda" }}
          lead={`Satu alamat rahasia untuk kalender di HP atau komputer Anda. Isinya ${what}, dan berubah sendiri.`}
        />
        {fresh && <FreshAddress address={fresh} />}
        {feed && (
          <Card title="Alamat yang berlaku">
            <p>Dibuat {formatInstant(feed.createdAt, tenant.timeZone)}.</p>
            {!fresh && (
              <p className="muted">
                Alamatnya hanya tampil sekali, sesudah dibuat. Bila hilang, buat yang baru; yang lama langsung tidak
                berlaku.
              </p>
            )}
            <Form action={revokeFeedAction} hidden={{ daerah: slug, id: feed.id }} submitLabel="Cabut alamat ini">
              {null}
            </Form>
          </Card>
        )}
        <Form
          action={makeFeedAction}
          hidden={{ daerah: slug, id: uuidv7() }}
          submitLabel={feed ? "Buat alamat baru" : "Buat alamat kalender"}
        >
          {null}
        </Form>
      </main>
    </PublicShell>
  )
}

function FreshAddress({ address }: { address: string }) {
  return (
    <>
      <Notice kind="success" title="Salin alamat ini sekarang">
        Tempelkan di aplikasi kalender Anda, pada “Tambah kalender dari URL” atau “Berlangganan”. Jangan bagikan: siapa
        pun yang memegangnya dapat melihat kalender Anda.
      </Notice>
      <Card title="Alamat rahasia">
        <p className="agenda-address">
          <code>{address}</code>
        </p>
        <p className="bar">
          <CopyButton text={address} label="Salin alamat" />
          <a href={address.replace(/^https?:/, "webcal:")}>Buka di aplikasi kalender</a>
        </p>
      </Card>
    </>
  )
}
