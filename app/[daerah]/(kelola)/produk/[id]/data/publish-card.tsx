import { publishProductAction, unpublishProductAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Actor, may } from "@/lib/access"
import { formatInstant } from "@/lib/format"
import type { ProductRecord } from "@/lib/product/queries/record"

type PublishCardProps = { actor: Actor; record: ProductRecord; withdrawn: boolean }

/** What of a product the public sees, and the way to publish it or to take it back. */
export function PublishCard({ actor, record: { id, versions, timeZone }, withdrawn }: PublishCardProps) {
  const shown = versions.find(({ withdrawnAt, consent }) => withdrawnAt === null && consent.withdrawnAt === null)
  const stopped = versions.find(({ withdrawnAt, consent }) => withdrawnAt === null && consent.withdrawnAt !== null)
  const hidden = { daerah: actor.tenantSlug, id }
  return (
    <Card title="Terbit di katalog publik">
      <p>
        {shown
          ? `Versi ${shown.version} terbit sejak ${formatInstant(shown.at, timeZone)}. Perubahan sesudahnya baru terlihat setelah diterbitkan lagi.`
          : stopped
            ? "Tidak tampil lagi, karena pemilik menarik persetujuannya."
            : "Belum terbit. Diperlukan persetujuan pemilik bahwa usaha dan produknya tampil di katalog publik."}
      </p>
      {!withdrawn && may(actor, "product.publish") && (
        <Form action={publishProductAction} hidden={hidden}>
          <div className="bar">
            <SubmitButton variant="quiet">{shown ? "Terbitkan keadaan sekarang" : "Terbitkan"}</SubmitButton>
          </div>
        </Form>
      )}
      {shown && may(actor, "product.unpublish") && (
        <Form action={unpublishProductAction} hidden={hidden}>
          <div className="bar">
            <SubmitButton variant="danger">Turunkan dari katalog</SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  )
}
