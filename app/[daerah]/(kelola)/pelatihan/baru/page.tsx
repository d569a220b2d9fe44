import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { planTrainingAction } from "@/app/[daerah]/(kelola)/pelatihan/actions"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getFormChoices, getPlan } from "@/lib/training/queries/form"
import { copiedTexts, emptyTexts } from "../form-texts"
import { TrainingForm } from "../training-form"

export const metadata: Metadata = { title: "Rencanakan pelatihan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function NewTrainingPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "training.plan")
  const [{ timeZone }, { dari, program }] = await Promise.all([requireTenant(params), queryOf(searchParams)])
  const [choices, places, older] = await Promise.all([
    getFormChoices(actor),
    getKelurahan(actor),
    isId(dari) ? getPlan(actor, dari) : null,
  ])
  const base = `/${actor.tenantSlug}/pelatihan`
  const chosen = choices.programmes.filter(({ id }) => id === program).map(({ id }) => ["programmeId", id])
  return (
    <main>
      <PageHeader
        title="Rencanakan pelatihan"
        lead={
          older
            ? `Disalin dari “${older.title}” tanpa tanggal dan sesinya. Sesudah disimpan, jadwalkan sesinya.`
            : "Tersimpan sebagai rancangan yang hanya dilihat dinas. Sesudah disimpan, jadwalkan sesinya."
        }
        back={{ href: base, label: "Pelatihan" }}
      />
      <TrainingForm
        action={planTrainingAction}
        initial={{ ...emptyTexts, ...(older && copiedTexts(older)), ...Object.fromEntries(chosen) }}
        hidden={{ daerah: actor.tenantSlug, id: uuidv7() }}
        {...{ choices, places }}
        zone={timeZone}
        submitLabel="Simpan rancangan"
        backHref={older ? `${base}/${older.id}` : base}
        partnersHref={`/${actor.tenantSlug}/mitra`}
      />
    </main>
  )
}
