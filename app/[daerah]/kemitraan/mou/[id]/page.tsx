import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ContentFacts } from "@/app/[daerah]/(kelola)/mou/[id]/overview-facts"
import { mouMoods } from "@/app/[daerah]/(kelola)/mou/moods"
import { sayTerm } from "@/app/[daerah]/kemitraan/mou/term"
import { ObligationList } from "@/app/[daerah]/obligation-list"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { getOwnMou } from "@/lib/mou/queries/own"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { listObligations } from "@/lib/obligation/queries/list"
import { idParam } from "@/lib/params"
import { PartyList } from "./party-list"
import { TextList } from "./text-list"

export const metadata: Metadata = { title: "Perjanjian" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function OwnMouPage({ params }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const id = await idParam(params)
  const [mou, obligations] = await Promise.all([getOwnMou(actor, id), listObligations(actor, id)])
  if (!mou) notFound()
  const { title, form, status } = mou
  const list = `/${actor.tenantSlug}/kemitraan/mou`
  const base = `${list}/${id}/komitmen`
  const owedBy = (side: "PARTNER" | "AGENCY") =>
    obligations.filter(({ owedBy: by, withdrawnReason }) => by === side && withdrawnReason === "")
  const withdrawn = obligations.filter(({ withdrawnReason }) => withdrawnReason !== "")
  return (
    <main>
      <PageHeader
        title={title}
        lead={
          <>
            {mouForms[form]}, {sayTerm(mou)} <Tag mood={mouMoods[status]}>{mouStatuses[status]}</Tag>
          </>
        }
        back={{ href: list, label: "Perjanjian" }}
      />
      {obligations.length === 0 && (
        <EmptyState title="Belum ada komitmen">
          Apa yang dijanjikan lembaga Anda dan daerah tampil di sini: berapa banyak, sampai kapan, dan berapa yang sudah
          terlaksana.
        </EmptyState>
      )}
      <ObligationList base={base} title={`Yang wajib dipenuhi ${mou.partners}`} obligations={owedBy("PARTNER")} />
      <ObligationList base={base} title="Yang wajib dipenuhi daerah" obligations={owedBy("AGENCY")} />
      <ObligationList base={base} title="Yang dicabut dan tidak dihitung lagi" obligations={withdrawn} />
      <Card title="Naskah">
        <TextList base={`${list}/${id}/naskah`} versions={mou.versions} />
      </Card>
      <Card title="Para pihak">
        <PartyList mou={mou} />
      </Card>
      <Card title="Isi perjanjian">
        <ContentFacts mou={mou} />
      </Card>
    </main>
  )
}
