import type { Metadata } from "next"
import { signOutAction } from "@/app/masuk/actions"
import { OwnerShell } from "@/components/layout/owner-shell"
import { DescriptionList } from "@/components/ui/description-list"
import { EmptyState } from "@/components/ui/empty-state"
import { roles } from "@/lib/access"
import { asked, requireActor, requireTenant } from "@/lib/auth"
import { formatPhone } from "@/lib/person/rules"
import { getTenantProfile } from "@/lib/tenant/queries"
import { frameOf } from "@/lib/tenant/rules"

export const metadata: Metadata = { title: "Kemitraan" }

export default async function PartnerPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "partnership.view")
  const [tenant, { account }, { agency, contact }] = await Promise.all([
    requireTenant(params),
    asked(actor.tenantSlug),
    getTenantProfile(actor, new Date()),
  ])
  return (
    <OwnerShell
      tenant={frameOf(tenant)}
      homeHref={`/${tenant.slug}/kemitraan`}
      person={{
        name: account?.name ?? "",
        role: roles.partner,
        links: [{ href: "/akun", label: "Akun" }],
        signOut: signOutAction,
      }}
    >
      <main>
        <h1>Kemitraan</h1>
        <EmptyState title="Belum ada yang menunggu Anda">
          Pelatihan dan kesepakatan yang melibatkan lembaga Anda muncul di sini begitu dinas mencatatnya.
        </EmptyState>
        <h2>Dinas yang bekerja dengan Anda</h2>
        <DescriptionList
          facts={[
            { label: "Dinas", value: agency?.name },
            { label: "Telepon", value: contact?.contactPhone && formatPhone(contact.contactPhone) },
            {
              label: "E-mail",
              value: contact?.contactEmail && <a href={`mailto:${contact.contactEmail}`}>{contact.contactEmail}</a>,
            },
          ]}
        />
      </main>
    </OwnerShell>
  )
}
