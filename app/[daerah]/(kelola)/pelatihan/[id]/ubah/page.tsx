import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { correctTrainingAction } from "@/app/[daerah]/(kelola)/pelatihan/actions"
import { planTexts } from "@/app/[daerah]/(kelola)/pelatihan/form-texts"
import { TrainingForm } from "@/app/[daerah]/(kelola)/pelatihan/training-form"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getFormChoices, getPlan } from "@/lib/training/queries/form"
import { getTrainingHead } from "@/lib/training/queries/head"
import { isChangeable } from "@/lib/training/rules/readiness"

export const metadata: Metadata = { title: "Ubah pelatihan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function EditTrainingPage({ params }: PageProps) {
  const actor = await requireActor(params, "training.correct")
  const id = await idParam(params)
  const [training, plan] = await Promise.all([getTrainingHead(actor, id), getPlan(actor, id)])
  if (!training || !plan) notFound()
  const href = `/${actor.tenantSlug}/pelatihan/${id}`
  if (!isChangeable(training.status)) redirect(href)
  const [choices, places, { timeZone }] = await Promise.all([
    getFormChoices(actor),
    getKelurahan(actor),
    requireTenant(params),
  ])
  return (
    <main>
      <TrainingHeader {...{ actor, training }} current="" />
      <h2>Ubah pelatihan</h2>
      <TrainingForm
        action={correctTrainingAction}
        initial={planTexts(plan, timeZone)}
        hidden={{ daerah: actor.tenantSlug, id, version: plan.updatedAt.toISOString() }}
        {...{ choices, places }}
        zone={timeZone}
        submitLabel="Simpan perubahan"
        backHref={href}
        partnersHref={`/${actor.tenantSlug}/mitra`}
      />
    </main>
  )
}
