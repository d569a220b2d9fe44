import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MouHeader } from "@/app/[daerah]/(kelola)/mou/[id]/mou-header"
import { LogForm } from "@/app/[daerah]/log-form"
import { Realisations } from "@/app/[daerah]/realisations"
import { StandingBar } from "@/app/[daerah]/standing-bar"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDayRange } from "@/lib/format"
import { getMouHead } from "@/lib/mou/queries/head"
import { getObligation, type ObligationDetail } from "@/lib/obligation/queries/detail"
import { sayOwed } from "@/lib/obligation/rules/say"
import { obligationKinds } from "@/lib/obligation/schema/words"
import { idParam, isId, queryOf, type SearchParams } from "@/lib/params"
import { WithdrawForm } from "./withdraw-form"

export const metadata: Metadata = { title: "Komitmen" }

type PageProps = { params: Promise<{ daerah: string; id: string; komitmen: string }>; searchParams: SearchParams }

export default async function ObligationPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const [mouId, { komitmen }, { tercatat, sanggah = "", cabut }] = await Promise.all([
    idParam(params),
    params,
    queryOf(searchParams),
  ])
  if (!isId(komitmen)) notFound()
  const [mou, obligation, { timeZone }] = await Promise.all([
    getMouHead(actor, mouId),
    getObligation(actor, komitmen),
    requireTenant(params),
  ])
  if (!mou || obligation?.mouId !== mouId) notFound()
  const { id, what, standing, unit, said, withdrawnReason, realisations } = obligation
  const disputed = realisations.filter(({ state }) => state === "DISPUTED")
  const base = `/${actor.tenantSlug}/mou/${mouId}/komitmen/${id}`
  const changes = may(actor, "obligation.save") && withdrawnReason === ""
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="komitmen" />
      <div className="bar">
        <h2 className="grow">{what}</h2>
        {changes && (
          <>
            <ButtonLink href={`${base}/ubah`} variant="quiet" size="sm">
              Ubah
            </ButtonLink>
            <ButtonLink href={`${base}?cabut=1`} variant="quiet" size="sm">
              Cabut komitmen
            </ButtonLink>
          </>
        )}
      </div>
      {tercatat && <Notice kind="success">Realisasi dicatat. Jumlahnya dihitung setelah dikonfirmasi mitra.</Notice>}
      {withdrawnReason && (
        <Notice kind="info" title="Komitmen ini dicabut">
          {withdrawnReason}
        </Notice>
      )}
      {cabut && changes && <WithdrawForm slug={actor.tenantSlug} id={id} back={base} />}
      <Card>
        <StandingBar
          {...{ standing, unit, said }}
          disputed={disputed.reduce((sum, { quantity }) => sum + quantity, 0)}
        />
        <DescriptionList facts={factsOf(obligation, { partner: mou.partners, slug: actor.tenantSlug })} />
      </Card>
      <Realisations
        {...{ actor, obligation, base, sanggah }}
        partner={mou.partners}
        zone={timeZone}
        hrefs={hrefsOf(actor.tenantSlug, mouId)}
      />
      {may(actor, "realisation.log") && withdrawnReason === "" && <LogForm actor={actor} obligation={obligation} />}
    </main>
  )
}

/** Where staff look at what proves a realisation. */
function hrefsOf(slug: string, mouId: string) {
  return {
    training: (id: string) => `/${slug}/pelatihan/${id}`,
    evidence: (id: string) => `/${slug}/mou/${mouId}/komitmen/bukti/${id}`,
  }
}

function factsOf(obligation: ObligationDetail, { partner, slug }: { partner: string; slug: string }) {
  const { owedBy, about, startsOn, dueOn, proof, training, responsible } = obligation
  return [
    { label: "Wajib dipenuhi", value: owedBy === "PARTNER" ? partner : "Daerah" },
    { label: "Yang dijanjikan", value: sayOwed(obligation), note: formatDayRange(startsOn, dueOn) },
    { label: "Tentang", value: obligationKinds[about] },
    { label: "Bukti yang diharapkan", value: proof },
    {
      label: "Pelatihan terkait",
      value: training && <a href={`/${slug}/pelatihan/${training.id}`}>{training.title}</a>,
    },
    { label: "Penanggung jawab", value: responsible },
  ]
}
