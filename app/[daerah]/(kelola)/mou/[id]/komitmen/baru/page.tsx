import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { getMouHead } from "@/lib/mou/queries/head"
import { idParam } from "@/lib/params"
import { ObligationForm } from "../obligation-form"

export const metadata: Metadata = { title: "Komitmen baru" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function NewObligationPage({ params }: PageProps) {
  const actor = await requireActor(params, "obligation.save")
  const mou = await getMouHead(actor, await idParam(params))
  if (!mou) notFound()
  const { id, title, partners, startsOn, endsOn } = mou
  const hidden = { daerah: actor.tenantSlug, id: uuidv7(), mouId: id }
  const usual = { owedBy: "PARTNER", recurs: "ONCE", startsOn: startsOn ?? "", dueOn: endsOn ?? "" }
  return (
    <main>
      <PageHeader
        title="Komitmen baru"
        lead={title}
        back={{ href: `/${actor.tenantSlug}/mou/${id}/komitmen`, label: "Komitmen" }}
      />
      <ObligationForm actor={actor} partner={partners} hidden={hidden} initial={usual} />
    </main>
  )
}
