import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireActor } from "@/lib/auth"
import { listProfiles } from "@/lib/channel/queries/profiles"
import { idParam } from "@/lib/params"
import { listPartners } from "@/lib/partner/queries/partners"
import { retireProfileAction } from "../actions"
import { ProfileForm } from "../profile-form"

export const metadata: Metadata = { title: "Syarat saluran" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function ProfilePage({ params }: PageProps) {
  const actor = await requireActor(params, "channel-profile.save")
  const id = await idParam(params)
  const [{ profiles, rubric }, partners] = await Promise.all([listProfiles(actor), listPartners(actor)])
  const profile = profiles.find((one) => one.id === id)
  if (!profile) notFound()
  const daerah = actor.tenantSlug
  return (
    <main>
      <PageHeader
        title={profile.name}
        lead="Yang diminta saluran ini dari sebuah produk. Yang wajib menentukan; yang disarankan hanya disebut."
        back={{ href: `/${daerah}/kesiapan/saluran`, label: "Saluran pemasaran" }}
      />
      {profile.isRetired && (
        <Notice kind="info">
          Saluran ini disembunyikan dari halaman produk. Simpan lagi untuk menampilkannya kembali.
        </Notice>
      )}
      <ProfileForm {...{ profile, rubric, partners, daerah }} />
      {!profile.isRetired && (
        <details className="card">
          <summary>Sembunyikan saluran ini</summary>
          <p>Saluran tidak lagi tampil pada halaman produk; hasil pemeriksaan yang sudah dicatat tetap disimpan.</p>
          <Form action={retireProfileAction} hidden={{ daerah, id }}>
            <div className="bar">
              <SubmitButton variant="danger">Sembunyikan</SubmitButton>
            </div>
          </Form>
        </details>
      )}
    </main>
  )
}
