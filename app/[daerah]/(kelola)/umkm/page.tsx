import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { BulkBar, listDeeds } from "@/app/[daerah]/(kelola)/umkm/bulk-bar"
import { ColumnChooser } from "@/app/[daerah]/(kelola)/umkm/column-chooser"
import { EnterpriseRows } from "@/app/[daerah]/(kelola)/umkm/enterprise-rows"
import { ExportForms } from "@/app/[daerah]/(kelola)/umkm/export-forms"
import { FilterChips } from "@/app/[daerah]/(kelola)/umkm/filter-chips"
import { FilterPanel } from "@/app/[daerah]/(kelola)/umkm/filter-panel"
import { headsOf } from "@/app/[daerah]/(kelola)/umkm/list-heads"
import { listMarkWords } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { NoResults } from "@/app/[daerah]/(kelola)/umkm/no-results"
import { SearchForm } from "@/app/[daerah]/(kelola)/umkm/search-form"
import { TickAll } from "@/app/[daerah]/(kelola)/umkm/tick"
import { ViewBar } from "@/app/[daerah]/(kelola)/umkm/view-bar"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { Pagination } from "@/components/ui/pagination"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { type EnterprisePage, listEnterprises } from "@/lib/enterprise/queries/list"
import { mostCounted } from "@/lib/enterprise/queries/page"
import { findPersonByNik } from "@/lib/enterprise/queries/person"
import { countFacets } from "@/lib/enterprise/queries/tally"
import { type Sort, sorts } from "@/lib/enterprise/rules/cursor"
import { type ListState, readListState, writeListState } from "@/lib/enterprise/rules/filter"
import { usualColumns } from "@/lib/enterprise/rules/list-columns"
import { wholeNik } from "@/lib/enterprise/rules/words"
import { formatNumber, formatRange } from "@/lib/format"
import type { SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { mayChangeView } from "@/lib/view/policy"
import { listViews } from "@/lib/view/queries"
import { stateOf } from "@/lib/view/rules"
import "./list.css"

export const metadata: Metadata = { title: "UMKM" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function EnterprisesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "enterprise.list")
  const query = await searchParams
  const views = await listViews(actor)
  const opening = Object.keys(query).length === 0 ? views.find(({ roles }) => roles.includes(actor.role)) : undefined
  const state = opening ? { ...stateOf(opening.query), viewId: opening.id } : readListState(query)
  const base = `/${actor.tenantSlug}/umkm`
  const nik = wholeNik(state.filter.q)
  // A NIK that came in an address leaves it at once; the search form posts it.
  if (nik) redirect(base + personQuery(await findPersonByNik(actor, nik)))

  const places = await getKelurahan(actor)
  const page = await listEnterprises(actor, state)
  const facets = state.panel ? await countFacets(actor, state.filter) : null
  const href = (change: Partial<ListState>) =>
    base + writeListState({ ...state, after: undefined, before: undefined, ...change })
  const registerHref = may(actor, "enterprise.register") ? `${base}/daftar` : null
  const columns = state.columns ?? usualColumns
  const usualYear = new Date().getFullYear() - 1
  const setting = { columns, places, usualYear, timeZone: (await requireTenant(params)).timeZone }
  const words = await listMarkWords(actor, state.filter, state.panel)
  const deeds = listDeeds(actor, state.filter)
  const canPick = deeds.length > 0
  const heads = headsOf({ columns, usualYear, sort: state.sort, href: (sort) => href({ sort }) })
  return (
    <main>
      <PageHeader title="UMKM">
        {may(actor, "enterprise.export") && <ExportForms base={base} state={state} />}
        {registerHref && (
          <ButtonLink href={registerHref} size="sm">
            Daftarkan UMKM
          </ButtonLink>
        )}
      </PageHeader>
      {query.nik === "tidak-ada" && <Notice kind="info">Tidak ada UMKM dengan NIK yang Anda cari.</Notice>}
      <ViewBar
        {...{ base, state, views }}
        opened={views.find(({ id }) => id === state.viewId)}
        mayChange={(view) => mayChangeView(actor, view)}
      />
      <SearchForm base={base} state={state} />
      <FilterChips {...{ base, state, places, words }} />
      {state.panel && <FilterPanel {...{ base, state, facets, places, words }} closeHref={href({ panel: false })} />}
      <div className="bar small">
        {!state.panel && <a href={href({ panel: true })}>Tambah filter</a>}
        <ColumnChooser base={base} state={state} />
        <span className="grow" />
        <span className="muted" role="status">
          {sayTotal(page)}
        </span>
      </div>
      {page.rows.length === 0 ? (
        <NoResults {...{ base, state, registerHref }} />
      ) : (
        <>
          <div className={columns.length > 7 ? "many-columns" : undefined}>
            <DataTable caption="Daftar UMKM" columns={canPick ? [tickColumn, ...heads] : heads}>
              <EnterpriseRows {...{ rows: page.rows, base, setting, canPick }} />
            </DataTable>
          </div>
          {canPick && <BulkBar {...{ base, deeds }} filter={state.filter} total={page.total} />}
          <Pages page={page} state={state} href={href} />
        </>
      )}
    </main>
  )
}

const tickColumn = { key: "centang", label: <TickAll /> }

function personQuery(personId: string | null): string {
  return personId ? `?pelaku=${personId}` : "?nik=tidak-ada"
}

function sayTotal({ total }: EnterprisePage): string {
  return total === null ? `lebih dari ${formatNumber(mostCounted)} hasil` : `${formatNumber(total)} hasil`
}

type Href = (change: Partial<ListState>) => string

function Pages({ page, state, href }: { page: EnterprisePage; state: ListState; href: Href }) {
  const { skipped, rows, total, previous, next } = page
  const all = total === null ? `lebih dari ${formatNumber(mostCounted)}` : formatNumber(total)
  return (
    <>
      <Pagination
        shown={`Menampilkan ${formatRange(skipped + 1, skipped + rows.length)} dari ${all}`}
        first={previous ? href({}) : undefined}
        previous={previous ? href({ before: previous }) : undefined}
        next={next ? href({ after: next }) : undefined}
      />
      <nav className="pages" aria-label="Tampilan daftar">
        <span>Urut:</span>
        {Object.entries(sorts).map(([key, word]) => (
          <a key={key} href={href({ sort: sortOf(key) })} aria-current={key === state.sort ? "true" : undefined}>
            {word}
          </a>
        ))}
        <span>Per halaman:</span>
        {([25, 50, 100] as const).map((per) => (
          <a key={per} href={href({ per })} aria-current={per === state.per ? "true" : undefined}>
            {String(per)}
          </a>
        ))}
      </nav>
    </>
  )
}

function sortOf(key: string): Sort {
  return key === "nama" || key === "kelurahan" ? key : "terbaru"
}
