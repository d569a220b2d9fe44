import type { ReactNode } from "react"
import { mouMoods } from "@/app/[daerah]/(kelola)/mou/moods"
import { PageHeader } from "@/components/layout/page-header"
import { Tabs } from "@/components/ui/tabs"
import { Tag } from "@/components/ui/tag"
import { type Action, type Actor, may } from "@/lib/access"
import type { MouHead } from "@/lib/mou/queries/head"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"

/** The pages of one agreement, in the order people need them. */
const pages = {
  "": { label: "Ringkasan", action: "mou.list" },
  komitmen: { label: "Komitmen", action: "mou.list" },
  pengajuan: { label: "Pengajuan", action: "submission.list" },
  naskah: { label: "Naskah", action: "mou.list" },
  riwayat: { label: "Riwayat", action: "mou.list" },
} as const satisfies Record<string, { label: string; action: Action }>

type MouHeaderProps = { actor: Actor; mou: MouHead; current: keyof typeof pages; children?: ReactNode }

/** What stands above every page of an agreement: its title, partner and status, what can be done here, and its other pages. */
export function MouHeader({ actor, mou, current, children }: MouHeaderProps) {
  const base = `/${actor.tenantSlug}/mou`
  const open = Object.entries(pages).filter(([, { action }]) => may(actor, action))
  return (
    <>
      <PageHeader
        title={mou.title}
        back={{ href: base, label: "Perjanjian" }}
        lead={
          <>
            {mouForms[mou.form]} dengan <a href={`/${actor.tenantSlug}/mitra/${mou.partner.id}`}>{mou.partner.name}</a>{" "}
            <Tag mood={mouMoods[mou.status]}>{mouStatuses[mou.status]}</Tag>
          </>
        }
      >
        {children}
      </PageHeader>
      <Tabs
        label="Halaman perjanjian"
        tabs={open.map(([path, { label }]) => ({
          href: [base, mou.id, path].filter(Boolean).join("/"),
          label,
          current: path === current,
        }))}
      />
    </>
  )
}
