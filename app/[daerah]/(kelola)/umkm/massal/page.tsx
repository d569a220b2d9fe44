import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { ExportForms } from "@/app/[daerah]/(kelola)/umkm/export-forms"
import { AssignPart, StepPart, TagPart } from "@/app/[daerah]/(kelola)/umkm/massal/parts"
import { queryOf, readSelected } from "@/app/[daerah]/(kelola)/umkm/massal/selected"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { type Action, may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { countSelected } from "@/lib/enterprise/queries/standing"
import { readListState } from "@/lib/enterprise/rules/filter"
import { isStep, steps } from "@/lib/enterprise/schema/steps"
import { formatNumber } from "@/lib/format"
import { queryOf as firstOf, type SearchParams } from "@/lib/params"

export const metadata: Metadata = { title: "Tindakan untuk banyak usaha" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

const others: Record<string, { action: Action; label: string }> = {
  label: { action: "enterprise.tag", label: "Beri atau lepas label" },
  tugas: { action: "enterprise.assign", label: "Tugaskan kepada pendamping" },
  ekspor: { action: "enterprise.export", label: "Ekspor" },
  whatsapp: { action: "enterprise.list", label: "Daftar WhatsApp" },
}

export default async function ManyPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "enterprise.list")
  const { aksi = "" } = await firstOf(searchParams)
  const deed = isStep(aksi) ? steps[aksi] : others[aksi]
  if (!deed || !may(actor, deed.action)) notFound()
  const base = `/${actor.tenantSlug}/umkm`
  const filter = readSelected(await searchParams)
  if (!filter) return <NothingChosen base={base} title={deed.label} />
  const query = queryOf(filter)
  if (aksi === "whatsapp") redirect(`${base}/whatsapp${query}`)

  const count = await countSelected(actor, { filter })
  // Without any query the list may open with a view of its own.
  const listHref = base + (query || "?semua=1")
  const part = { actor, filter, query, base }
  return (
    <main>
      <PageHeader title={deed.label} back={{ href: listHref, label: "Daftar yang dipilih" }} />
      <p>
        Anda memilih <a href={listHref}>{formatNumber(count)} usaha</a>.
      </p>
      {isStep(aksi) && <StepPart {...part} step={aksi} />}
      {aksi === "label" && <TagPart {...part} />}
      {aksi === "tugas" && <AssignPart {...part} />}
      {aksi === "ekspor" && <ExportForms base={base} state={{ ...readListState({}), filter }} />}
    </main>
  )
}

function NothingChosen({ base, title }: { base: string; title: string }) {
  return (
    <main>
      <PageHeader title={title} back={{ href: base, label: "UMKM" }} />
      <EmptyState title="Belum ada usaha yang dipilih" action={<ButtonLink href={base}>Kembali ke daftar</ButtonLink>}>
        Centang satu usaha atau lebih di daftar, atau pilih semua hasil, lalu tekan tindakannya lagi.
      </EmptyState>
    </main>
  )
}
