import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { getMouHead } from "@/lib/mou/queries/head"
import { getObligation } from "@/lib/obligation/queries/detail"
import { versionOf } from "@/lib/obligation/rules/version"
import { idParam, isId } from "@/lib/params"
import { ObligationForm } from "../../obligation-form"

export const metadata: Metadata = { title: "Ubah komitmen" }

type PageProps = { params: Promise<{ daerah: string; id: string; komitmen: string }> }

export default async function ChangeObligationPage({ params }: PageProps) {
  const actor = await requireActor(params, "obligation.save")
  const [mouId, { komitmen }] = await Promise.all([idParam(params), params])
  if (!isId(komitmen)) notFound()
  const [mou, obligation] = await Promise.all([getMouHead(actor, mouId), getObligation(actor, komitmen)])
  if (!mou || obligation?.mouId !== mouId || obligation.withdrawnReason) notFound()
  const { id, owedBy, what, about, quantity, unit, recurs, startsOn, dueOn, proof } = obligation
  const said = { owedBy, what, about, quantity: String(quantity), unit, recurs, startsOn, dueOn, proof }
  const links = { trainingId: obligation.trainingId ?? "", responsibleId: obligation.responsibleId ?? "" }
  return (
    <main>
      <PageHeader
        title="Ubah komitmen"
        lead={mou.title}
        back={{ href: `/${actor.tenantSlug}/mou/${mouId}/komitmen/${id}`, label: what }}
      />
      <ObligationForm
        actor={actor}
        partner={mou.partners}
        hidden={{ daerah: actor.tenantSlug, id, mouId, version: versionOf(obligation) }}
        initial={{ ...said, ...links }}
      />
    </main>
  )
}
