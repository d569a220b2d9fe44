import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MouHeader } from "@/app/[daerah]/(kelola)/mou/[id]/mou-header"
import { ObligationList } from "@/app/[daerah]/obligation-list"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { getMouHead } from "@/lib/mou/queries/head"
import { listObligations } from "@/lib/obligation/queries/list"
import { idParam } from "@/lib/params"

export const metadata: Metadata = { title: "Komitmen" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function ObligationsPage({ params }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const id = await idParam(params)
  const [mou, obligations] = await Promise.all([getMouHead(actor, id), listObligations(actor, id)])
  if (!mou) notFound()
  const base = `/${actor.tenantSlug}/mou/${id}/komitmen`
  const create = may(actor, "obligation.save") && <ButtonLink href={`${base}/baru`}>Komitmen baru</ButtonLink>
  const counting = obligations.filter(({ withdrawnReason }) => withdrawnReason === "")
  const withdrawn = obligations.filter(({ withdrawnReason }) => withdrawnReason !== "")
  const owedBy = (side: "PARTNER" | "AGENCY") => counting.filter((one) => one.owedBy === side)
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="komitmen">
        {create}
      </MouHeader>
      {obligations.length === 0 && (
        <EmptyState title="Belum ada komitmen" action={create}>
          Catat apa yang wajib dipenuhi setiap pihak: berapa banyak, sampai kapan, dan apa buktinya.
        </EmptyState>
      )}
      <ObligationList base={base} title={`Yang wajib dipenuhi ${mou.partners}`} obligations={owedBy("PARTNER")} />
      <ObligationList base={base} title="Yang wajib dipenuhi daerah" obligations={owedBy("AGENCY")} />
      <ObligationList base={base} title="Yang dicabut dan tidak dihitung lagi" obligations={withdrawn} />
    </main>
  )
}
