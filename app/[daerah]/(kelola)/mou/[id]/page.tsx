import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MovedCard } from "@/app/[daerah]/(kelola)/kesiapan/perubahan/moved-card"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { getMou } from "@/lib/mou/queries/detail"
import { getWarnings } from "@/lib/mou/queries/warned"
import { isChangeable } from "@/lib/mou/rules/step"
import { idParam } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { FamilyCard } from "./family-card"
import { MouHeader } from "./mou-header"
import { ConsentFacts, ContentFacts, TermFacts } from "./overview-facts"
import { PartyTable } from "./party-table"
import { ProgressCard } from "./progress-card"
import { RemoveCard } from "./remove-card"
import { StepCard } from "./step-card"
import { WarningNotice } from "./warning-notice"

export const metadata: Metadata = { title: "Perjanjian" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function MouPage({ params }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const [id, { timeZone: zone }] = await Promise.all([idParam(params), requireTenant(params)])
  const today = dayIn(zone, new Date())
  const [mou, warnings] = await Promise.all([getMou(actor, id), getWarnings(actor, { ids: [id], today, zone })])
  if (!mou) notFound()
  const href = `/${actor.tenantSlug}/mou/${mou.id}`
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="">
        <ButtonLink href={`${href}/ringkas`} variant="quiet" size="sm">
          Ringkasan rapat (PDF)
        </ButtonLink>
        {may(actor, "mou.plan") && isChangeable(mou.status) && (
          <ButtonLink href={`${href}/ubah`} variant="quiet" size="sm">
            Ubah
          </ButtonLink>
        )}
      </MouHeader>
      <WarningNotice warnings={warnings.get(id) ?? []} />
      <StepCard {...{ actor, mou, today }} />
      <ProgressCard {...{ href, mou, today }} />
      <MovedCard {...{ actor, id, today }} per="mou" />
      <div className="columns">
        <Card title="Masa berlaku">
          <TermFacts {...{ mou, today }} />
        </Card>
        <div className="stack">
          <FamilyCard {...{ actor, mou }} />
          <Card title="Telaah dan persetujuan">
            <ConsentFacts mou={mou} />
          </Card>
        </div>
      </div>
      <Card title="Para pihak">
        <PartyTable {...{ mou }} slug={actor.tenantSlug} />
      </Card>
      <Card title="Isi perjanjian">
        <ContentFacts mou={mou} />
      </Card>
      <RemoveCard {...{ actor, mou }} />
    </main>
  )
}
