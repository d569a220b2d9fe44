import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { getCosts, type Purse } from "@/lib/cost/queries"
import { costPerHead, headDefinitions, shareOfBudget } from "@/lib/cost/rules"
import { formatNumber, formatPercent, formatRupiah } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { type Funnel, getFunnel } from "@/lib/result/queries/funnel"
import { getTrainingHead } from "@/lib/training/queries/head"
import "./biaya.css"
import { CostForm } from "./cost-form"
import { CostTable } from "./cost-table"

export const metadata: Metadata = { title: "Biaya pelatihan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function CostsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "report.view")
  const [id, { tersimpan }] = await Promise.all([idParam(params), queryOf(searchParams)])
  const [training, { lines, total, purse }, funnel] = await Promise.all([
    getTrainingHead(actor, id),
    getCosts(actor, id),
    getFunnel(actor, id),
  ])
  if (!training) notFound()
  const slug = actor.tenantSlug
  // A companion sees the people of some kelurahan only; what a training costs per head is about all of them.
  const seesEveryone = actor.role !== "companion"
  return (
    <main>
      <TrainingHeader actor={actor} training={training} current="biaya" />
      {tersimpan && <Notice kind="success">Biaya disimpan.</Notice>}
      <Card>
        <DescriptionList
          facts={[
            { label: "Seluruh biaya", value: lines.length > 0 ? formatRupiah(total) : "–" },
            ...budgetFacts(purse, slug),
            ...(seesEveryone ? headFacts(total, funnel) : []),
          ]}
        />
      </Card>
      <h2>Rincian</h2>
      {may(actor, "cost.save") ? <CostForm {...{ slug, lines }} trainingId={id} /> : <CostTable lines={lines} />}
    </main>
  )
}

function budgetFacts(purse: Purse | null, slug: string) {
  if (!purse) return [{ label: "Anggaran", value: "–", note: "Pelatihan ini tidak termasuk dalam program." }]
  const { id, name, budget, spent } = purse
  const share = shareOfBudget(spent, budget)
  return [
    {
      label: "Anggaran program",
      value: budget === null ? "belum diisi" : formatRupiah(budget),
      note: <a href={`/${slug}/program/${id}`}>{name}</a>,
    },
    {
      label: "Terpakai oleh program",
      value: share === null ? formatRupiah(spent) : `${formatRupiah(spent)} (${formatPercent(share)})`,
      note: "Biaya semua pelatihan program ini.",
    },
  ]
}

function headFacts(total: bigint, funnel: Funnel) {
  const heads = [
    { label: "Per peserta terdaftar", people: funnel.of("terdaftar"), definition: headDefinitions.seated },
    { label: "Per peserta hadir", people: funnel.of("hadir"), definition: headDefinitions.attended },
    { label: "Per peserta yang menerapkan", people: funnel.of("diterapkan-90"), definition: headDefinitions.applied },
  ]
  return heads.map(({ label, people, definition }) => {
    const each = costPerHead(total, people)
    return {
      label,
      value: each === null ? "–" : formatRupiah(each),
      note: `${definition} Pembagi: ${formatNumber(people)} orang.`,
    }
  })
}
