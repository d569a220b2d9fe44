import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { registerEnterpriseAction } from "@/app/[daerah]/(kelola)/umkm/actions"
import { EnterpriseForm } from "@/app/[daerah]/(kelola)/umkm/enterprise-form"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { reachesKelurahan } from "@/lib/enterprise/policy"
import { getKelurahan } from "@/lib/region/queries"

export const metadata: Metadata = { title: "Daftarkan UMKM" }

export default async function RegisterPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "enterprise.register")
  const places = [...(await getKelurahan(actor)).values()].filter(({ code }) => reachesKelurahan(actor, code))
  const slug = actor.tenantSlug
  return (
    <main>
      <PageHeader
        title="Daftarkan UMKM"
        lead="Yang harus diisi hanya nama pelaku, nama usaha, dan kelurahan; sisanya dapat dilengkapi kemudian."
        back={{ href: `/${slug}/umkm`, label: "UMKM" }}
      />
      <EnterpriseForm
        slug={slug}
        id={uuidv7()}
        action={registerEnterpriseAction}
        initial={{ year: String(new Date().getFullYear() - 1), kbliVersion: "2020" }}
        regions={places.map(({ code, name, kecamatan }) => ({ code, name, kecamatan }))}
      />
    </main>
  )
}
