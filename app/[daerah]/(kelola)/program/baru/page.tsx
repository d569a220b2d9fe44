import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"
import { dayIn } from "@/lib/tenant/rules"
import { ProgrammeForm } from "../programme-form"

export const metadata: Metadata = { title: "Program baru" }

export default async function NewProgrammePage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "programme.save")
  const { timeZone, level } = await requireTenant(params)
  const base = `/${actor.tenantSlug}/program`
  return (
    <main>
      <PageHeader
        title="Program baru"
        lead="Program menghimpun pelatihan setahun dengan satu sumber dana dan target."
        back={{ href: base, label: "Program" }}
      />
      <ProgrammeForm
        slug={actor.tenantSlug}
        id={uuidv7()}
        initial={{ year: dayIn(timeZone, new Date()).slice(0, 4) }}
        isProvince={level === "provinsi"}
        submitLabel="Simpan program"
        backHref={base}
      />
    </main>
  )
}
