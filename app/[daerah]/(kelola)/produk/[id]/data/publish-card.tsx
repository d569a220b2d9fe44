import { publishProductAction, unpublishProductAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Actor, may } from "@/lib/access"
import { formatInstant } from "@/lib/format"
import type { Publication } from "@/lib/product/queries/publication"
import { linksToMend, sayUnready } from "@/lib/product/rules/publication"

type PublishCardProps = { actor: Actor; publication: Publication; zone: string }

/** What of a product the public sees, what changed since, and the way to publish it or to take it back. */
export function PublishCard({ actor, publication, zone }: PublishCardProps) {
  const { id, shown, differences, withdrawnAt } = publication
  const hidden = { daerah: actor.tenantSlug, id }
  const isSame = shown !== null && differences.length === 0
  return (
    <Card title="Terbit di katalog publik">
      <p>{sayStanding(publication, zone)}</p>
      {isSame && <p className="muted">Yang terbit sama dengan yang tercatat sekarang.</p>}
      {differences.length > 0 && (
        <DataTable caption="Yang berubah sejak diterbitkan" quietCaption={false} columns={columns}>
          {differences.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {!withdrawnAt && !isSame && may(actor, "product.publish") && <PublishPart {...{ actor, publication }} />}
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

const columns = [
  { key: "label", label: "Bagian" },
  { key: "before", label: "Yang terbit" },
  { key: "after", label: "Yang tercatat sekarang" },
]

function sayStanding({ shown, stopped, consentId }: Publication, zone: string): string {
  if (shown) return `Versi ${shown.version} terbit sejak ${formatInstant(shown.at, zone)}.`
  if (stopped === "consent")
    return consentId
      ? "Tidak tampil, karena pemilik menarik persetujuannya; sekarang ia setuju lagi. Terbitkan sekali lagi."
      : "Tidak tampil lagi, karena pemilik menarik persetujuannya."
  if (stopped === "enterprise") return "Tidak tampil lagi, karena usahanya tidak berjalan lagi menurut catatan."
  return consentId ? "Belum terbit. Pemilik sudah menyetujui." : "Belum terbit."
}

/** The button, or what has to be mended before there is one. */
function PublishPart({ actor, publication }: Omit<PublishCardProps, "zone">) {
  const { id, enterprise, unready, consentId, shown } = publication
  const links = linksToMend(unready, { actor, id, enterpriseId: enterprise.id })
  const consent = { href: `/${actor.tenantSlug}/umkm/${enterprise.id}`, label: "Catat persetujuan pemilik" }
  const isOpen = unready.length === 0 && consentId !== null
  if (isOpen)
    return (
      <Form action={publishProductAction} hidden={{ daerah: actor.tenantSlug, id }}>
        <div className="bar">
          <SubmitButton variant="quiet">{shown ? "Terbitkan keadaan sekarang" : "Terbitkan"}</SubmitButton>
        </div>
      </Form>
    )
  return (
    <>
      <p>
        {sayUnready(unready, enterprise.status)}
        {consentId === null && " Pemilik belum menyetujui bahwa usaha dan produknya tampil di katalog publik."}
      </p>
      <ul className="plain-list stack">
        {(consentId === null ? [...links, consent] : links).map(({ href, label }) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
