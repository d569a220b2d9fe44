import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { PrintButton } from "@/components/ui/print-button"
import { Tabs } from "@/components/ui/tabs"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { listParticipants, type ParticipantPage } from "@/lib/enrolment/queries/list"
import { type ParticipantFilter, readParticipantFilter, writeParticipantFilter } from "@/lib/enrolment/rules/filter"
import { enrolmentStates } from "@/lib/enrolment/schema"
import { formatNumber, formatRange } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getTrainingHead } from "@/lib/training/queries/head"
import { keysOf } from "@/lib/vocabulary"
import { FilterForm } from "./filter-form"
import { ParticipantTable } from "./participant-table"

export const metadata: Metadata = { title: "Peserta" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function ParticipantsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "enrolment.list")
  const [id, query, tenant, places] = await Promise.all([
    idParam(params),
    queryOf(searchParams),
    requireTenant(params),
    getKelurahan(actor),
  ])
  const filter = readParticipantFilter(query)
  const [training, page] = await Promise.all([getTrainingHead(actor, id), listParticipants(actor, id, filter)])
  if (!training) notFound()
  const base = `/${actor.tenantSlug}/pelatihan/${id}/peserta`
  const href = (change: Partial<ParticipantFilter>) => base + writeParticipantFilter({ ...filter, page: 1, ...change })
  return (
    <main>
      <TrainingHeader actor={actor} training={training} current="peserta">
        <PrintButton>Cetak</PrintButton>
        {may(actor, "enrolment.enrol") && (
          <ButtonLink href={`${base}/tambah`} size="sm">
            Daftarkan orang
          </ButtonLink>
        )}
      </TrainingHeader>
      <Tabs label="Keadaan pendaftaran" tabs={tabsOf(page, filter, href)} />
      <FilterForm {...{ base, filter, places }} kelurahan={page.kelurahan} />
      {page.rows.length === 0 ? (
        <Nobody isFiltered={filter.q !== "" || filter.kelurahan !== null || filter.state !== null} base={base} />
      ) : (
        <>
          <ParticipantTable {...{ base, places, training }} rows={page.rows} tenant={tenant} />
          <Pages {...{ page, filter, href }} />
        </>
      )}
    </main>
  )
}

type Href = (change: Partial<ParticipantFilter>) => string

function tabsOf({ states }: ParticipantPage, { state }: ParticipantFilter, href: Href) {
  const all = keysOf(states).reduce((sum, key) => sum + states[key], 0)
  return [
    { href: href({ state: null }), label: `Semua (${formatNumber(all)})`, current: state === null },
    ...keysOf(enrolmentStates).map((key) => ({
      href: href({ state: key }),
      label: `${enrolmentStates[key]} (${formatNumber(states[key])})`,
      current: state === key,
    })),
  ]
}

function Nobody({ isFiltered, base }: { isFiltered: boolean; base: string }) {
  if (isFiltered)
    return (
      <EmptyState title="Tidak ada peserta yang cocok">
        <a href={base}>Tampilkan semua peserta</a>
      </EmptyState>
    )
  return (
    <EmptyState title="Belum ada yang terdaftar">
      Pelaku usaha mendaftar sendiri selama pendaftaran dibuka; pendamping dan petugas dapat mendaftarkan mereka di
      sini.
    </EmptyState>
  )
}

function Pages({ page: { rows, total }, filter: { page, per }, href }: PagesProps) {
  const before = (page - 1) * per
  return (
    <>
      <Pagination
        shown={`Menampilkan ${formatRange(before + 1, before + rows.length)} dari ${formatNumber(total)}`}
        first={page > 1 ? href({}) : undefined}
        previous={page > 1 ? href({ page: page - 1 }) : undefined}
        next={before + rows.length < total ? href({ page: page + 1 }) : undefined}
      />
      <nav className="pages no-print" aria-label="Panjang daftar">
        <span>Per halaman:</span>
        {([25, 50, 100] as const).map((each) => (
          <a key={each} href={href({ per: each })} aria-current={each === per ? "true" : undefined}>
            {String(each)}
          </a>
        ))}
      </nav>
    </>
  )
}

type PagesProps = { page: ParticipantPage; filter: ParticipantFilter; href: Href }
