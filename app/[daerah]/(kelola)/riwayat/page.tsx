import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { requireActor, requireTenant } from "@/lib/auth"
import { listDeeds, listWorkers } from "@/lib/history/queries/deeds"
import { readHistoryFilter, writeHistoryFilter } from "@/lib/history/rules/filter"
import { queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { DeedTable } from "./deed-table"
import { HistoryFilterForm } from "./filter-form"

export const metadata: Metadata = { title: "Riwayat" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function DaerahHistoryPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "history.list")
  const { slug, timeZone: zone } = await requireTenant(params)
  const filter = readHistoryFilter(await queryOf(searchParams))
  const [{ deeds, next }, workers, places] = await Promise.all([
    listDeeds(actor, filter, zone),
    listWorkers(actor),
    getKelurahan(actor),
  ])
  const base = `/${slug}/riwayat`
  const address = (before: typeof next) => `${base}?${writeHistoryFilter({ ...filter, before })}`
  return (
    <main>
      <PageHeader title="Riwayat" lead="Siapa melakukan apa, kapan, pada usaha mana. Yang terbaru di atas." />
      <HistoryFilterForm {...{ base, filter, workers, places }} />
      {deeds.length === 0 ? (
        <EmptyState title="Tidak ada kejadian">Ubah atau kosongkan saringan di atas.</EmptyState>
      ) : (
        <>
          <DeedTable {...{ slug, deeds, zone, places }} />
          <Pagination
            shown={`${deeds.length} kejadian di halaman ini`}
            first={filter.before ? address(null) : undefined}
            next={next ? address(next) : undefined}
          />
        </>
      )}
    </main>
  )
}
