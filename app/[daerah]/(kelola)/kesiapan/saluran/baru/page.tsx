import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { listProfiles } from "@/lib/channel/queries/profiles"
import { retailerTemplate } from "@/lib/channel/rules/defaults"
import { listPartners } from "@/lib/partner/queries/partners"
import { ProfileForm } from "../profile-form"

export const metadata: Metadata = { title: "Saluran baru" }

type PageProps = { params: Promise<{ daerah: string }> }

export default async function NewProfilePage({ params }: PageProps) {
  const actor = await requireActor(params, "channel-profile.save")
  const [{ rubric }, partners] = await Promise.all([listProfiles(actor), listPartners(actor)])
  const profile = {
    ...{ id: uuidv7(), kind: "RETAILER" as const, name: "", partner: null, isOwn: true },
    requirements: retailerTemplate(rubric),
  }
  return (
    <main>
      <PageHeader
        title="Saluran baru"
        lead="Daftar ini dimulai dari syarat ritel modern pada umumnya. Hapus yang tidak diminta, tambahkan yang diminta peritelnya."
        back={{ href: `/${actor.tenantSlug}/kesiapan/saluran`, label: "Saluran pemasaran" }}
      />
      <ProfileForm {...{ profile, rubric, partners }} daerah={actor.tenantSlug} />
    </main>
  )
}
