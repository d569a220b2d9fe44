import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { MouHeader } from "@/app/[daerah]/(kelola)/mou/[id]/mou-header"
import { correctMouAction } from "@/app/[daerah]/(kelola)/mou/actions"
import { planTexts } from "@/app/[daerah]/(kelola)/mou/form-texts"
import { MouForm } from "@/app/[daerah]/(kelola)/mou/mou-form"
import { requireActor } from "@/lib/auth"
import { getMouChoices, getMouPlan } from "@/lib/mou/queries/form"
import { getMouHead } from "@/lib/mou/queries/head"
import { isChangeable } from "@/lib/mou/rules/step"
import { idParam } from "@/lib/params"

export const metadata: Metadata = { title: "Ubah perjanjian" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function EditMouPage({ params }: PageProps) {
  const actor = await requireActor(params, "mou.plan")
  const id = await idParam(params)
  const [mou, plan, choices] = await Promise.all([getMouHead(actor, id), getMouPlan(actor, id), getMouChoices(actor)])
  if (!mou || !plan) notFound()
  const href = `/${actor.tenantSlug}/mou/${id}`
  if (!isChangeable(mou.status)) redirect(href)
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="" />
      <h2>Ubah perjanjian</h2>
      <MouForm
        action={correctMouAction}
        initial={planTexts(plan)}
        hidden={{ daerah: actor.tenantSlug, id, version: plan.updatedAt.toISOString() }}
        choices={choices}
        self={id}
        submitLabel="Simpan perubahan"
        backHref={href}
        partnersHref={`/${actor.tenantSlug}/mitra`}
      />
    </main>
  )
}
