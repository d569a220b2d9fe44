import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { requireActor, requireTenant } from "@/lib/auth"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { ownerWords } from "@/lib/enterprise/rules/owner-words"
import { isStatus } from "@/lib/enterprise/schema/enterprise"
import { getSources } from "@/lib/history/queries/sources"
import { idParam } from "@/lib/params"
import { listProposalsAbout } from "@/lib/proposal/queries"
import { getKelurahan } from "@/lib/region/queries"
import { getTenantProfile } from "@/lib/tenant/queries"
import { Looks } from "./looks"
import { OwnFacts } from "./own-facts"
import { OwnProposals } from "./own-proposals"

export const metadata: Metadata = { title: "Usaha saya" }

type Params = { params: Promise<{ daerah: string; id: string }> }

export default async function OwnEnterprisePage({ params }: Params) {
  const actor = await requireActor(params, "enterprise.view-own")
  const id = await idParam(params)
  const [enterprise, sources, proposals, { slug, timeZone: zone }, places, { agency, contact }] = await Promise.all([
    getEnterprise(actor, id),
    getSources(actor, id),
    listProposalsAbout(actor, id),
    requireTenant(params),
    getKelurahan(actor),
    getTenantProfile(actor, new Date()),
  ])
  if (!enterprise || !sources) notFound()
  const status = isStatus(enterprise.status) ? ownerWords[enterprise.status] : null
  return (
    <main>
      <PageHeader
        title={enterprise.name}
        lead="Yang tercatat tentang usaha Anda, dari mana, dan sejak kapan."
        back={{ href: `/${slug}/usaha` }}
      />
      {status && (
        <Notice kind="info" title={status.means}>
          {status.next}
        </Notice>
      )}
      <OwnProposals {...{ proposals, zone, places }} />
      <OwnFacts {...{ enterprise, sources, zone, places }} />
      <section className="stack tight">
        <h2>Ada yang keliru?</h2>
        <p>
          Usulkan perubahan; {agency?.name ?? "dinas"} menjawab dalam 3 × 24 jam. Anda juga boleh berkeberatan atas isi
          atau pemakaian data Anda.
        </p>
        <p className="bar">
          <ButtonLink href={`/${slug}/usaha/${id}/usul`}>Usulkan perubahan</ButtonLink>
          <ButtonLink href={`/${slug}/usaha/${id}/keberatan`} variant="quiet">
            Saya keberatan
          </ButtonLink>
        </p>
        {contact?.contactEmail && (
          <p className="small">
            Atau lewat e-mail: <a href={`mailto:${contact.contactEmail}`}>{contact.contactEmail}</a>
          </p>
        )}
      </section>
      <Looks events={enterprise.events} zone={zone} />
    </main>
  )
}
