import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { MergeNotice } from "@/app/[daerah]/(kelola)/ganda/merge-notice"
import { AccountCard } from "@/app/[daerah]/(kelola)/umkm/[id]/account-card"
import { BusinessFacts } from "@/app/[daerah]/(kelola)/umkm/[id]/business-facts"
import { ConsentList } from "@/app/[daerah]/(kelola)/umkm/[id]/consent-list"
import { ConsentForm, RevealForm } from "@/app/[daerah]/(kelola)/umkm/[id]/detail-forms"
import { FactCard } from "@/app/[daerah]/(kelola)/umkm/[id]/fact-card"
import { FigureTable } from "@/app/[daerah]/(kelola)/umkm/[id]/figure-table"
import { listLooks } from "@/app/[daerah]/(kelola)/umkm/[id]/history"
import { MessageCard } from "@/app/[daerah]/(kelola)/umkm/[id]/message-card"
import { momentEntries, originEntries } from "@/app/[daerah]/(kelola)/umkm/[id]/moments"
import { OriginCard } from "@/app/[daerah]/(kelola)/umkm/[id]/origin-card"
import { PermitCard } from "@/app/[daerah]/(kelola)/umkm/[id]/permit-card"
import { PersonFacts } from "@/app/[daerah]/(kelola)/umkm/[id]/person-facts"
import { ProductCard } from "@/app/[daerah]/(kelola)/umkm/[id]/product-card"
import { StatusCard } from "@/app/[daerah]/(kelola)/umkm/[id]/status-card"
import { withVisits } from "@/app/[daerah]/(kelola)/umkm/[id]/visit-entries"
import { recordConsentAction, revealNikAction, revealNpwpAction } from "@/app/[daerah]/(kelola)/umkm/actions"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Timeline } from "@/components/ui/timeline"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { type EnterpriseDetail, getEnterprise } from "@/lib/enterprise/queries/detail"
import { getStatus } from "@/lib/enterprise/queries/standing"
import { listMoments } from "@/lib/history/queries/moments"
import { idParam } from "@/lib/params"
import { whatsappLink } from "@/lib/person/rules"
import { getKelurahan } from "@/lib/region/queries"
import { listVisitsOf } from "@/lib/visit/queries/visits"

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export const metadata: Metadata = { title: "Rincian UMKM" }

export default async function EnterprisePage({ params }: PageProps) {
  const actor = await requireActor(params, "enterprise.view")
  const asking = await idParam(params)
  const [enterprise, standing, { moments, next }, visits] = await Promise.all([
    getEnterprise(actor, asking),
    getStatus(actor, asking),
    listMoments(actor, { enterpriseId: asking, before: null }),
    listVisitsOf(actor, asking),
  ])
  if (!enterprise || !standing) notFound()

  const places = await getKelurahan(actor)
  const { slug, name: daerah, timeZone: zone } = await requireTenant(params)
  const { id, person, years, events } = enterprise
  const looks = listLooks(events, zone)
  return (
    <main>
      <PageHeader title={enterprise.name} back={{ href: `/${slug}/umkm`, label: "UMKM" }} lead={enterprise.products}>
        <ChatLink {...enterprise} daerah={daerah} />
        {may(actor, "visit.record") && standing.status !== "MERGED" && (
          <ButtonLink href={`/${slug}/kunjungan/${id}`} variant="quiet" size="sm">
            Kunjungi
          </ButtonLink>
        )}
        {may(actor, "enterprise.correct") && (
          <ButtonLink href={`/${slug}/umkm/${id}/ubah`} size="sm">
            Ubah
          </ButtonLink>
        )}
      </PageHeader>
      <OriginCard slug={slug} enterprise={enterprise} canOpen={may(actor, "intake.list")} />
      <MergeNotice {...{ actor, id, zone }} />
      <StatusCard {...{ actor, id, standing, zone }} />
      <Card title="Usaha">
        <BusinessFacts enterprise={enterprise} places={places} />
        {may(actor, "enterprise.reveal-npwp") && enterprise.npwpLast4 && (
          <RevealForm slug={slug} id={id} what="NPWP" action={revealNpwpAction} />
        )}
      </Card>
      <ProductCard {...{ actor, id }} mayAdd={standing.status !== "MERGED"} />
      <FactCard {...{ actor, id, zone }} />
      {may(actor, "permit.list") && <PermitCard {...{ actor, id }} />}
      <Card title="Angka per tahun">
        <FigureTable years={years} />
      </Card>
      <Card title="Pelaku">
        <PersonFacts {...{ slug, person, places }} others={enterprise.others} />
        {may(actor, "person.reveal-nik") && person.nikLast4 && (
          <RevealForm slug={slug} id={person.id} what="NIK" action={revealNikAction} />
        )}
        {looks.length > 0 && (
          <>
            <h3>Siapa yang pernah melihat nomor lengkap</h3>
            <Timeline entries={looks} />
          </>
        )}
      </Card>
      {may(actor, "claim.offer") && <AccountCard slug={slug} id={id} hasAccount={person.hasAccount} />}
      {may(actor, "message.open") && <MessageCard {...{ actor, id, zone }} />}
      <Card title="Persetujuan">
        <ConsentList
          slug={slug}
          consents={enterprise.consents}
          zone={zone}
          canWithdraw={may(actor, "consent.withdraw")}
        />
        {may(actor, "consent.record") && (
          <ConsentForm slug={slug} personId={person.id} id={uuidv7()} action={recordConsentAction} />
        )}
      </Card>
      <Card title="Riwayat">
        <Timeline
          entries={[
            ...withVisits(momentEntries(moments, { zone, places }), visits, slug),
            ...(next ? [] : originEntries(enterprise, moments, zone)),
          ]}
        />
        {next && <a href={`/${slug}/umkm/${id}/riwayat`}>Lihat semua riwayat</a>}
      </Card>
    </main>
  )
}

type ChatLinkProps = Pick<EnterpriseDetail, "name" | "person"> & { daerah: string }

function ChatLink({ name, person, daerah }: ChatLinkProps) {
  const greeting = `Halo Bapak/Ibu ${person.name}, kami dari pembina UMKM ${daerah} hendak menghubungi Anda tentang usaha ${name}.`
  const href = person.phone ? whatsappLink(person.phone, greeting) : null
  if (!href) return null
  return (
    <ButtonLink href={href} variant="quiet" size="sm">
      Chat WhatsApp
    </ButtonLink>
  )
}
