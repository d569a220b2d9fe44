import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getProgramme } from "@/lib/programme/queries"
import { ProgrammeForm } from "../../programme-form"

export const metadata: Metadata = { title: "Ubah program" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function EditProgrammePage({ params }: PageProps) {
  const actor = await requireActor(params, "programme.save")
  const programme = await getProgramme(actor, await idParam(params))
  if (!programme) notFound()
  const { level } = await requireTenant(params)
  const { id, year, name, objective, budgetSource, subactivityCode, budget } = programme
  const href = `/${actor.tenantSlug}/program/${id}`
  const initial = {
    year: String(year),
    name,
    objective,
    budgetSource,
    subactivityCode: subactivityCode ?? "",
    budget: budget === null ? "" : formatNumber(budget),
    targetParticipants: String(programme.targetParticipants || ""),
    targetApplied: String(programme.targetApplied || ""),
  }
  return (
    <main>
      <PageHeader title={`Ubah ${name}`} back={{ href, label: name }} />
      <ProgrammeForm
        slug={actor.tenantSlug}
        {...{ id, initial }}
        isProvince={level === "provinsi"}
        submitLabel="Simpan perubahan"
        backHref={href}
      />
    </main>
  )
}
