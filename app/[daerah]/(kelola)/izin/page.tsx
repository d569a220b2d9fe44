import type { Metadata } from "next"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber, formatRange } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { countPipeline, listLength, listPipeline } from "@/lib/permit/queries/pipeline"
import { isNarrowed, readPermitList, writePermitList } from "@/lib/permit/rules/filter"
import { getKelurahan } from "@/lib/region/queries"
import { FilterForm } from "./filter-form"
import { PermitTabs } from "./permit-tabs"
import { PipelineCounts } from "./pipeline-counts"
import { PipelineTable } from "./pipeline-table"

export const metadata: Metadata = { title: "Izin" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function PermitsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "permit.list")
  const { filter, page } = readPermitList(await queryOf(searchParams))
  const [permits, counts, places] = await Promise.all([
    listPipeline(actor, { filter, page }),
    countPipeline(actor),
    getKelurahan(actor),
  ])
  const slug = actor.tenantSlug
  const base = `/${slug}/izin`
  const total = permits[0]?.total ?? 0
  const start = (page - 1) * listLength
  const narrowed = isNarrowed(filter) || page > 1
  const href = (to: number) => base + writePermitList({ filter, page: to })
  return (
    <main>
      <PermitTabs
        slug={slug}
        current=""
        lead="Yang berakhir paling dekat di atas. Pemilik diingatkan pada 180, 90, dan 30 hari; pesannya ada di Kotak keluar."
      />
      {!narrowed && <PipelineCounts {...{ base, counts, places }} />}
      <FilterForm {...{ base, filter, places }} />
      {permits.length === 0 ? (
        <NoPermits base={base} narrowed={narrowed} />
      ) : (
        <>
          <PipelineTable {...{ slug, permits, places }} />
          <Pagination
            shown={`${formatRange(start + 1, start + permits.length)} dari ${formatNumber(total)} izin`}
            first={page > 2 ? href(1) : undefined}
            previous={page > 1 ? href(page - 1) : undefined}
            next={start + permits.length < total ? href(page + 1) : undefined}
          />
          {may(actor, "permit.export") && (
            <ExportForm action={`${base}/unduh${writePermitList({ filter })}`} total={total} />
          )}
        </>
      )}
    </main>
  )
}

function ExportForm({ action, total }: { action: string; total: number }) {
  return (
    <form method="post" action={action} className="no-print">
      <Button variant="quiet">Unduh .xlsx ({formatNumber(total)} baris)</Button>
    </form>
  )
}

function NoPermits({ base, narrowed }: { base: string; narrowed: boolean }) {
  return (
    <EmptyState
      title={narrowed ? "0 izin untuk filter ini" : "Belum ada izin yang tercatat"}
      action={narrowed ? <a href={base}>Tampilkan semua izin</a> : undefined}
    >
      {narrowed ? "Hapus satu filter." : "Izin dicatat pada halaman produk, tab Izin."}
    </EmptyState>
  )
}
