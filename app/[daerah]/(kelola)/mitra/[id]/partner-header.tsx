import type { ReactNode } from "react"
import { PageHeader } from "@/components/layout/page-header"
import { Tabs } from "@/components/ui/tabs"
import type { Actor } from "@/lib/access"
import type { PartnerHead } from "@/lib/partner/queries/record"
import { partnerKinds } from "@/lib/partner/schema/partner"

/** The pages of one partner's record, in the order people need them. */
const pages = {
  "": "Ringkasan",
  narahubung: "Narahubung",
  berkas: "Berkas",
  riwayat: "Riwayat",
} as const

type PartnerHeaderProps = { actor: Actor; partner: PartnerHead; current: keyof typeof pages; children?: ReactNode }

/** What stands above every page of a partner's record: who it is, what can be done here, and its other pages. */
export function PartnerHeader({ actor, partner: { id, name, kind }, current, children }: PartnerHeaderProps) {
  const base = `/${actor.tenantSlug}/mitra`
  return (
    <>
      <PageHeader title={name} lead={partnerKinds[kind]} back={{ href: base, label: "Mitra" }}>
        {children}
      </PageHeader>
      <Tabs
        label="Halaman mitra"
        tabs={Object.entries(pages).map(([path, label]) => ({
          href: [base, id, path].filter(Boolean).join("/"),
          label,
          current: path === current,
        }))}
      />
    </>
  )
}
