import type { ReactNode } from "react"
import { PageHeader } from "@/components/layout/page-header"
import { Tabs } from "@/components/ui/tabs"

const tabs = { "": "Masa berlaku", gerakan: "Gerakan", rekomendasi: "Rekomendasi merek" } as const

type PermitTabsProps = { slug: string; current: keyof typeof tabs; lead: string; children?: ReactNode }

/** What stands above the pages about the permits of the whole daerah. */
export function PermitTabs({ slug, current, lead, children }: PermitTabsProps) {
  const shown = Object.entries(tabs).map(([part, label]) => ({
    href: part ? `/${slug}/izin/${part}` : `/${slug}/izin`,
    label,
    current: part === current,
  }))
  return (
    <>
      <PageHeader title="Izin dan sertifikat" lead={lead}>
        {children}
      </PageHeader>
      <Tabs label="Halaman izin" tabs={shown} />
    </>
  )
}
