import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"
import { getStepsOff } from "@/lib/mou/queries/steps"
import { getTenantSettings } from "@/lib/tenant/queries"
import { dayIn } from "@/lib/tenant/rules"
import { AgencySection } from "./agency-section"
import { LogoSection } from "./logo-section"
import { MouStepsForm } from "./mou-steps-form"
import { ProfileForm } from "./profile-form"
import { ValidityForm } from "./validity-form"

export const metadata: Metadata = { title: "Daerah dan dinas" }

export default async function TenantSettingsPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "tenant.view-settings")
  const [{ name, timeZone }, settings, stepsOff] = await Promise.all([
    requireTenant(params),
    getTenantSettings(actor),
    getStepsOff(actor),
  ])
  const slug = actor.tenantSlug
  return (
    <main>
      <PageHeader title="Daerah dan dinas" lead={name} back={{ href: `/${slug}/pengaturan`, label: "Pengaturan" }} />
      <h2>Nama dinas</h2>
      <AgencySection slug={slug} agencies={settings.agencies} today={dayIn(timeZone, new Date())} />
      <h2>Kontak dan warna</h2>
      <ProfileForm slug={slug} settings={settings} />
      <h2>Validasi</h2>
      <ValidityForm slug={slug} approvalMonths={settings.approvalMonths} />
      <h2>Perjanjian</h2>
      <MouStepsForm slug={slug} off={stepsOff} />
      <h2>Logo</h2>
      <LogoSection slug={slug} name={name} logoFile={settings.logoFile} />
    </main>
  )
}
