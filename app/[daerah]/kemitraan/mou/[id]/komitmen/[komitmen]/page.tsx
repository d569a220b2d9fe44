import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { LogForm } from "@/app/[daerah]/log-form"
import { Realisations } from "@/app/[daerah]/realisations"
import { StandingBar } from "@/app/[daerah]/standing-bar"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDayRange } from "@/lib/format"
import { getMouHead } from "@/lib/mou/queries/head"
import { isPrepared } from "@/lib/mou/rules/status"
import { getObligation, type ObligationDetail } from "@/lib/obligation/queries/detail"
import { listTrainingChoices } from "@/lib/obligation/queries/form"
import { sayOwed } from "@/lib/obligation/rules/say"
import { idParam, isId, queryOf, type SearchParams } from "@/lib/params"

export const metadata: Metadata = { title: "Komitmen" }

type PageProps = { params: Promise<{ daerah: string; id: string; komitmen: string }>; searchParams: SearchParams }

export default async function OwnObligationPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const [mouId, { komitmen }, { tercatat, sanggah = "" }] = await Promise.all([
    idParam(params),
    params,
    queryOf(searchParams),
  ])
  if (!isId(komitmen)) notFound()
  const [mou, obligation, trainings, { timeZone }] = await Promise.all([
    getMouHead(actor, mouId),
    getObligation(actor, komitmen),
    listTrainingChoices(actor),
    requireTenant(params),
  ])
  if (!mou || obligation?.mouId !== mouId) notFound()
  const { id, what, standing, unit, said, withdrawnReason, realisations } = obligation
  const pages = `/${actor.tenantSlug}/kemitraan`
  const base = `${pages}/mou/${mouId}/komitmen/${id}`
  const hrefs = {
    training: (one: string) => (trainings.some((seen) => seen.id === one) ? `${pages}/pelatihan/${one}` : null),
    evidence: (one: string) => `${pages}/bukti/${one}`,
  }
  return (
    <main>
      <PageHeader title={what} back={{ href: `${pages}/mou/${mouId}`, label: mou.title }} />
      {tercatat && <Notice kind="success">Realisasi dicatat. Jumlahnya dihitung setelah dikonfirmasi dinas.</Notice>}
      {withdrawnReason && (
        <Notice kind="info" title="Komitmen ini dicabut">
          {withdrawnReason}
        </Notice>
      )}
      <Card>
        <StandingBar {...{ standing, unit, said }} disputed={sumDisputed(realisations)} />
        <DescriptionList facts={factsOf(obligation, mou.partners)} />
      </Card>
      <Realisations {...{ actor, obligation, base, sanggah, hrefs }} partner={mou.partners} zone={timeZone} />
      {withdrawnReason === "" && !isPrepared(mou.status) && <LogForm {...{ actor, obligation }} />}
    </main>
  )
}

function sumDisputed(realisations: ObligationDetail["realisations"]): number {
  return realisations.reduce((sum, { state, quantity }) => sum + (state === "DISPUTED" ? quantity : 0), 0)
}

function factsOf(obligation: ObligationDetail, partner: string) {
  const { owedBy, startsOn, dueOn, proof, training } = obligation
  return [
    { label: "Wajib dipenuhi", value: owedBy === "PARTNER" ? partner : "Daerah" },
    { label: "Yang dijanjikan", value: sayOwed(obligation), note: formatDayRange(startsOn, dueOn) },
    ...(proof ? [{ label: "Bukti yang diharapkan", value: proof }] : []),
    ...(training ? [{ label: "Pelatihan terkait", value: training.title }] : []),
  ]
}
