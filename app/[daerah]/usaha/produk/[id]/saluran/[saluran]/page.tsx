import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireActor } from "@/lib/auth"
import { removeOwnChannelAction } from "../actions"
import { ChannelForm } from "../channel-form"
import { requireOwnChannel } from "../own-channel"

export const metadata: Metadata = { title: "Ubah tempat berjualan" }

type PageProps = { params: Promise<{ daerah: string; id: string; saluran: string }> }

export default async function OwnChannelPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const { record, channel } = await requireOwnChannel(actor, params)
  const hidden = { daerah: actor.tenantSlug, id: channel.id, productId: record.id }
  const { kind, name, url, since, until } = channel
  return (
    <main>
      <PageHeader
        title={name}
        lead={record.name}
        back={{ href: `/${actor.tenantSlug}/usaha/produk/${record.id}/saluran`, label: "Tempat berjualan" }}
      />
      <ChannelForm hidden={hidden} initial={{ kind, name, url, since: since ?? "", until: until ?? "" }} />
      <details>
        <summary>Salah catat?</summary>
        <p>Hapus bila produk ini tidak pernah dijual di sini. Bila sudah berhenti, isi tanggal berhentinya di atas.</p>
        <Form action={removeOwnChannelAction} hidden={hidden}>
          <div className="bar">
            <SubmitButton variant="danger">Hapus {name}</SubmitButton>
          </div>
        </Form>
      </details>
    </main>
  )
}
