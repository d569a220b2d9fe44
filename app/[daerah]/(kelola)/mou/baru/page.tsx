import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { proposeMouAction } from "@/app/[daerah]/(kelola)/mou/actions"
import { childTexts, emptyTexts } from "@/app/[daerah]/(kelola)/mou/form-texts"
import { MouForm } from "@/app/[daerah]/(kelola)/mou/mou-form"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"
import { getMouChoices, getMouPlan } from "@/lib/mou/queries/form"
import { mouForms } from "@/lib/mou/schema/words"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { isKeyOf } from "@/lib/vocabulary"

export const metadata: Metadata = { title: "Catat perjanjian" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function NewMouPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "mou.plan")
  const [tenant, { induk, bentuk, mitra }] = await Promise.all([requireTenant(params), queryOf(searchParams)])
  const [choices, parent] = await Promise.all([getMouChoices(actor), isId(induk) ? getMouPlan(actor, induk) : null])
  const base = `/${actor.tenantSlug}/mou`
  const isKnown = choices.partners.some(({ id }) => id === mitra)
  return (
    <main>
      <PageHeader
        title="Catat perjanjian"
        lead={
          parent
            ? `Di bawah “${parent.title}”, dengan pihak yang sama. Tersimpan sebagai usulan.`
            : "Tersimpan sebagai usulan. Sesudah disimpan, jalankan tahapnya, unggah naskahnya, dan catat komitmennya."
        }
        back={{ href: base, label: "Perjanjian" }}
      />
      <MouForm
        action={proposeMouAction}
        initial={{
          ...emptyTexts(tenant),
          ...(isKnown && mitra && { partnerId2: mitra }),
          ...(parent && childTexts(parent)),
          ...(isKeyOf(mouForms, bentuk) && { form: bentuk }),
        }}
        hidden={{ daerah: actor.tenantSlug, id: uuidv7() }}
        choices={choices}
        submitLabel="Simpan usulan"
        backHref={parent ? `${base}/${parent.id}` : base}
        partnersHref={`/${actor.tenantSlug}/mitra`}
      />
    </main>
  )
}
