import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Notice } from "@/components/ui/notice"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstant } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getPublication, type Publication } from "@/lib/product/queries/publication"
import { linksToMend, sayUnready } from "@/lib/product/rules/publication"
import { DifferenceList } from "./difference-list"
import { AgreementForm, PublishForm, UnpublishForm } from "./publish-forms"

export const metadata: Metadata = { title: "Katalog publik" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** Where an owner shows a product to everybody, sees what changed since, and takes it or the consent back. */
export default async function PublishOwnPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.publish")
  const [publication, { timeZone }] = await Promise.all([
    getPublication(actor, await idParam(params)),
    requireTenant(params),
  ])
  if (!publication || publication.withdrawnAt) notFound()
  const { id, name, enterprise, unready, shown, consentId, differences } = publication
  const hidden = { daerah: actor.tenantSlug, id }
  const isSame = shown !== null && differences.length === 0
  return (
    <main>
      <PageHeader
        title="Katalog publik"
        lead={name}
        back={{ href: `/${actor.tenantSlug}/usaha/produk/${id}`, label: name }}
      />
      <Standing {...{ publication, zone: timeZone }} />
      {differences.length > 0 && <DifferenceList {...{ differences }} />}
      {unready.length > 0 && (
        <section className="stack tight">
          <h2>Yang harus ada dahulu</h2>
          <p>{sayUnready(unready, enterprise.status)}</p>
          <div>
            {linksToMend(unready, { actor, id, enterpriseId: enterprise.id }).map(({ href, label }) => (
              <a className="task" href={href} key={href}>
                <span>{label}</span>
              </a>
            ))}
          </div>
        </section>
      )}
      {unready.length === 0 && !isSame && <PublishForm {...{ hidden, shown: shown !== null, agreed: consentId }} />}
      {shown && <UnpublishForm hidden={hidden} />}
      {consentId && <AgreementForm hidden={{ ...hidden, consentId }} />}
    </main>
  )
}

/** Whether everybody can see the product now, and if not, why. */
function Standing({ publication: { shown, stopped, differences }, zone }: { publication: Publication; zone: string }) {
  if (shown)
    return (
      <Notice kind="success" title="Produk ini terbit">
        Sejak {formatInstant(shown.at, zone)}.{" "}
        {differences.length === 0
          ? "Yang terbit sama dengan catatan Anda."
          : "Yang Anda ubah sesudahnya baru terlihat setelah diterbitkan lagi."}
      </Notice>
    )
  if (stopped === "consent") return <Notice kind="info">Tidak tampil lagi, karena persetujuan Anda ditarik.</Notice>
  if (stopped === "enterprise")
    return <Notice kind="info">Tidak tampil lagi, karena usahanya tercatat berhenti.</Notice>
  return <p>Produk ini belum terbit: hanya Anda dan dinas yang melihatnya.</p>
}
