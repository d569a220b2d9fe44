import "../../produk.css"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { requireActor, requireTenant } from "@/lib/auth"
import { readKeptCode } from "@/lib/kept-code"
import { idParam } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { listShares } from "@/lib/share/queries"
import { shareDays, shareTerms } from "@/lib/share/rules"
import { shareProductAction } from "./actions"
import { FreshLink } from "./fresh-link"
import { LinkList } from "./link-list"

export const metadata: Metadata = { title: "Bagikan produk" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** A link to show a product to buyers: made here, shown once to be sent by WhatsApp, and closed here. */
export default async function SharePage({ params }: PageProps) {
  const actor = await requireActor(params, "product.share")
  const id = await idParam(params)
  const [record, shares, fresh, { timeZone }] = await Promise.all([
    getOwnRecord(actor, id),
    listShares(actor, id, new Date()),
    readKeptCode("share"),
    requireTenant(params),
  ])
  if (!record) notFound()
  const ids = { daerah: actor.tenantSlug, productId: id }
  const open = shares.filter(({ state }) => state === "open")
  const shown = open.find((share) => share.id === fresh?.id)
  return (
    <main>
      <PageHeader
        title="Bagikan produk"
        lead={record.name}
        back={{ href: `/${actor.tenantSlug}/usaha/produk/${id}`, label: record.name }}
      />
      {fresh && shown && (
        <FreshLink
          slug={actor.tenantSlug}
          code={fresh.code}
          name={record.name}
          expiresAt={shown.expiresAt}
          zone={timeZone}
        />
      )}
      <section className="stack">
        <h2>{shown ? "Buat tautan lain" : "Buat tautan"}</h2>
        <p>
          Siapa pun yang menerima tautan dapat melihat foto, keterangan, harga, kemampuan membuat, dan izin produk ini.
          NIK, NPWP, dan penjualan Anda tidak terlihat.
        </p>
        <Form
          action={shareProductAction}
          hidden={{ ...ids, id: uuidv7() }}
          initial={{ days: String(shareDays), showsPhone: "on" }}
          submitLabel="Buat tautan"
        >
          <ChoiceField
            name="days"
            label="Dapat dibuka berapa lama?"
            choices={Object.entries(shareTerms).map(([value, label]) => ({ value, label }))}
          />
          <CheckboxField
            name="showsPhone"
            label="Saya setuju nomor HP saya terlihat"
            hint="Supaya pembeli dapat menghubungi Anda. Hilangkan centangnya bila tidak setuju."
          />
        </Form>
      </section>
      <LinkList {...{ shares, hidden: ids, zone: timeZone }} />
    </main>
  )
}
