import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MouHeader } from "@/app/[daerah]/(kelola)/mou/[id]/mou-header"
import { sayStep } from "@/app/[daerah]/(kelola)/mou/step-words"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { getMou } from "@/lib/mou/queries/detail"
import { listResponsible } from "@/lib/mou/queries/form"
import { isInForce, listNextSteps } from "@/lib/mou/rules/status"
import { actionOf } from "@/lib/mou/rules/step"
import { mouStatuses } from "@/lib/mou/schema/words"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { isKeyOf } from "@/lib/vocabulary"
import { StepForm } from "./step-form"

export const metadata: Metadata = { title: "Langkah perjanjian" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function StepPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const id = await idParam(params)
  const [mou, people, { ke }, { timeZone }] = await Promise.all([
    getMou(actor, id),
    listResponsible(actor),
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!mou || !isKeyOf(mouStatuses, ke)) notFound()
  const way = { from: mou.status, to: ke }
  if (!may(actor, actionOf(way))) notFound()
  const { label, effect } = sayStep(way)
  const href = `/${actor.tenantSlug}/mou/${id}`
  const isNext = listNextSteps(mou.status, { off: mou.stepsOff, needsCouncil: mou.needsDprd }).includes(ke)
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="" />
      {isNext ? (
        <>
          <h2>{label}</h2>
          <p className="muted">{effect}</p>
          {ke === "ACTIVE" && mou.form === "AMENDMENT" && mou.parent && isInForce(mou.parent.status) && (
            <p>
              Perjanjian induknya, “{mou.parent.title}”, ikut berstatus “{mouStatuses.AMENDED}”.
            </p>
          )}
          <StepForm {...{ mou, people, to: ke, label }} slug={actor.tenantSlug} today={dayIn(timeZone, new Date())} />
        </>
      ) : (
        <EmptyState
          title="Langkah ini tidak tersedia sekarang"
          action={<ButtonLink href={href}>Lihat langkah berikutnya</ButtonLink>}
        >
          Perjanjian ini berstatus “{mouStatuses[mou.status]}”. Mungkin orang lain baru saja menjalankannya.
        </EmptyState>
      )}
    </main>
  )
}
